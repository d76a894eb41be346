import type { RouteHandlerCallbackOptions } from 'workbox-core'
import { PrecacheRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { NetworkFirst, NetworkOnly } from 'workbox-strategies'
import { cacheNames, type Edition, shellPath } from './features/learn/edition'
import { keepEdition } from './features/learn/keep-edition'
import { isKeptPath, worksOffline } from './features/learn/offline-paths'

/** What we use of the worker's global scope: its types and those of pages exclude each other in one program. */
type LifeEvent = Event & { waitUntil: (work: Promise<unknown>) => void; data?: unknown }
type WorkerScope = {
  /** Put before this script by the server. */
  edition: Edition
  registration: ServiceWorkerRegistration
  clients: { claim: () => Promise<void> }
  addEventListener: (type: 'install' | 'activate' | 'message', listen: (event: LifeEvent) => void) => void
}

const worker = globalThis as unknown as WorkerScope
const keeper = keepEdition(worker.edition)

// A new worker waits until every page of the edition before is closed: no page ever gets files of two.
worker.addEventListener('install', (event) =>
  event.waitUntil(keeper.install(event, worker.registration.active !== null)),
)
worker.addEventListener('activate', (event) => event.waitUntil(activate(event)))
worker.addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keeper.fill())
})

async function activate(event: Event): Promise<void> {
  await keeper.activate(event)
  await worker.registration.navigationPreload?.enable()
  // The page of a first visit is taken over at once, so that it works without a network too.
  await worker.clients.claim()
}

// Pages are the server's. Only where it does not answer, or a gateway does in its place, the shell stands in.
const gateways = new Set([502, 503, 504])
const shellInstead = {
  handlerDidError: async () => keeper.app.matchPrecache(shellPath),
  handlerWillRespond: async ({ response }: { response: Response }) =>
    gateways.has(response.status) ? ((await keeper.app.matchPrecache(shellPath)) ?? response) : response,
}
const soon = new NetworkOnly({ networkTimeoutSeconds: 3, plugins: [shellInstead] })
const whenever = new NetworkOnly({ plugins: [shellInstead] })
registerRoute(({ request, url }) => request.mode === 'navigate' && worksOffline(url.pathname), soon)
registerRoute(({ request }) => request.mode === 'navigate', whenever)

// Under a hash of their content files cannot be of a wrong version, so any edition that keeps one may give it.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^\/(assets|library)\//.test(url.pathname),
  async ({ request }) => (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request),
)
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/helpfulness',
  new NetworkFirst({
    cacheName: cacheNames.counts,
    networkTimeoutSeconds: 2,
    fetchOptions: { credentials: 'omit' },
  }),
)
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname === '/__manifest', tellRoutes)
registerRoute(new PrecacheRoute(keeper.app, { cleanURLs: false, directoryIndex: '' }))

/** What Remix asks about routes that a page has not met, answered for the build of the page that asks. */
async function tellRoutes({ request, url }: RouteHandlerCallbackOptions): Promise<Response> {
  if (!url.searchParams.getAll('p').every(isKeptPath)) return fetch(request)
  const version = url.searchParams.get('version')
  const cache = await caches.open(cacheNames.app)
  for (const key of await cache.keys()) {
    const kept = new URL(key.url)
    if (kept.pathname !== url.pathname || kept.searchParams.get('version') !== version) continue
    const answer = await cache.match(key)
    if (answer) return answer
  }
  return fetch(request)
}
