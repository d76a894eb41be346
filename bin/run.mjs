// Runs one of the project's TypeScript commands after doing the set-up it needs:
//   node bin/run.mjs bin/match.ts "words"
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode, generate, install } from './setup/install.mjs'
import { stopWith } from './setup/say.mjs'

// `… | head` closes the pipe early: that is no fault.
process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
  process.exit(error.code === 'EPIPE' ? 0 : 1),
)

try {
  checkNode()
  await install()
  await generate()
  process.env.LOG_LEVEL ??= 'silent'
  const [script = '', ...rest] = process.argv.slice(2)
  if (!existsSync(script)) throw new Error(`There is no command ${script}.`)
  process.argv = [process.argv[0] ?? 'node', resolve(script), ...rest]
  const { register } = await import('tsx/esm/api')
  register()
  await import(pathToFileURL(resolve(script)).href)
} catch (error) {
  stopWith(error)
}
