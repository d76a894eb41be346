// `npm run demo`: a made-up company in a database of its own, to look at the product with. It never touches a database
// that holds anything else.
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { serve } from './serve.mjs'
import { checkPort } from './setup/check-port.mjs'
import { stopWith } from './setup/say.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NODE_ENV = 'production'
process.env.DEMO = 'yes'
// Not DATA_DIR, which may be set for the real one; and nothing of a real company is spoken to.
process.env.DATA_DIR = process.env.DEMO_DIR || 'data/demo'
for (const name of Object.keys(process.env))
  if (/^(SMTP_|OIDC_|SECRET_KEY$)/.test(name)) delete process.env[name]

try {
  await checkPort('npm run demo')
  const { clearStaleDemo } = await import('./setup/clear-stale-demo.mjs')
  const { checkNode, install } = await import('./setup/install.mjs')
  checkNode()
  await install()
  clearStaleDemo(process.env.DATA_DIR, new Date())
  shareLibrary(process.env.DATA_DIR)
  const { setUp } = await import('./setup/set-up.mjs')
  await setUp({ build: true })
  await serve({
    command: 'npm run demo',
    place: '/demo',
    prepare: (/** @type {{ fillDemo: (now: Date) => Promise<unknown> }} */ house) =>
      house.fillDemo(new Date()),
  })
} catch (error) {
  stopWith(error)
}

/** What is compiled already is compiled for the demo too: it is the same library. */
function shareLibrary(/** @type {string} */ folder) {
  const [from, to] = ['data/library', join(folder, 'library')]
  if (existsSync(from) && !existsSync(to)) cpSync(from, to, { recursive: true })
}
