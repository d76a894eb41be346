// `npm run dev`: the app from its sources, with hot reload; a saved lesson shows at once.
import { watch } from 'node:fs'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { inviteFirstAdmin } from './setup/invite-first-admin.mjs'
import { say, stopWith } from './setup/say.mjs'
import { setUp } from './setup/set-up.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NODE_ENV = 'development'

try {
  await setUp({ build: false })
  const { bundleApart } = await import('./setup/install.mjs')
  await bundleApart()
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  const load = () => vite.ssrLoadModule('virtual:remix/server-build')
  const { house } = /** @type {{ entry: { module: { house: any } } }} */ (await load()).entry.module
  const app = house.createHttpApp({ build: load, devMiddleware: vite.middlewares })
  const { port, stop } = await house.listen(app, {
    port: Number(process.env.PORT || 3000),
    host: process.env.HOST,
  })
  const lessons = watch(
    'content',
    { recursive: true },
    reloadSoon(() => vite.ws.send({ type: 'full-reload' })),
  )
  const work = house.startWork()
  await house.warmUp()
  await inviteFirstAdmin(house)
  say(`\nJust Enough, from its sources, on http://localhost:${port}`)
  const end = async () => {
    lessons.close()
    await vite.close()
    await stop()
    await work.stop()
    await house.closeDatabase()
    process.exit(0)
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
} catch (error) {
  stopWith(error)
}

/** Editors save in several steps: one reload for all of them. */
function reloadSoon(/** @type {() => void} */ reload) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  return () => {
    clearTimeout(timer)
    timer = setTimeout(reload, 40)
  }
}
