// `npm start`: does whatever set-up is missing, then serves. Plain Node, since nothing is installed yet at first.
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { serve } from './serve.mjs'
import { checkPort } from './setup/check-port.mjs'
import { stopWith } from './setup/say.mjs'
import { setUp } from './setup/set-up.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NODE_ENV = 'production'

try {
  await checkPort('npm start')
  await setUp({ build: true })
  await serve()
} catch (error) {
  stopWith(error)
}
