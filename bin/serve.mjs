// Serves what is built. `bin/start.mjs` does the set-up first.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { explainPort, readPort } from './setup/check-port.mjs'
import { inviteFirstAdmin } from './setup/invite-first-admin.mjs'
import { remediable, say } from './setup/say.mjs'

/**
 * Opens the library, listens, prints the address, and stops gracefully on SIGTERM and SIGINT.
 * @param {{ command?: string, place?: string, prepare?: (house: any) => Promise<unknown> }} [options] the command that
 *   people typed, for remedies; where they are to begin; and what is to be done before anybody is served
 */
export async function serve({ command = 'npm start', place = '', prepare } = {}) {
  // Of its own accord V8 lets what is no longer needed grow to twice what is, before it is cleared away.
  setFlagsFromString('--heap-growing-percent=20')
  // The database client's WebAssembly works out each query once: to compile it a second time, to be quicker, takes 60 MB.
  for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'])
    setFlagsFromString(flag)
  const started = performance.now()
  const port = readPort(command)
  const entry = resolve('build/server/index.js')
  if (!existsSync(entry)) throw remediable('Nothing is built yet.', 'Run npm start, which builds first.')
  const build = await import(pathToFileURL(entry).href)
  const { house } = build.entry.module
  const app = house.createHttpApp({ build, pageVersion: house.pageVersion })
  // The port first: a taken one is the commonest fault, and is said before the library is opened.
  const listening = await house
    .listen(app, { port, host: process.env.HOST })
    .catch((/** @type {NodeJS.ErrnoException} */ error) => {
      throw explainPort(error, { port, command })
    })
  await prepare?.(house).catch(async (/** @type {Error & { userMessage?: string }} */ error) => {
    await listening.stop()
    throw error.userMessage
      ? remediable(error.userMessage, 'See the README for the two ways to start.')
      : error
  })
  const work = house.startWork()
  const stop = stopper(house, listening, work)
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  await house.warmUp()
  await inviteFirstAdmin(house)
  say(
    `\nJust Enough is ready on http://localhost:${listening.port}${place}  (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  )
}

/** Requests under way end, then the database closes; a second signal ends at once. */
function stopper(
  /** @type {{ closeDatabase: () => Promise<void>, log: { info: (data: object, text: string) => void } }} */ house,
  /** @type {{ stop: () => Promise<void> }} */ listening,
  /** @type {{ stop: () => Promise<void> }} */ work,
) {
  return async (/** @type {string} */ signal) => {
    process.once('SIGTERM', () => process.exit(1))
    process.once('SIGINT', () => process.exit(1))
    house.log.info({ signal }, 'stopping')
    await listening.stop()
    await work.stop()
    await house.closeDatabase()
    house.log.info({}, 'stopped')
    process.exit(0)
  }
}
