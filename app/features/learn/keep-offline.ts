import { pageFacts } from '~/platform/page-facts'

const hour = 3_600_000

/**
 * Has the browser keep the app for when there is no network: registers the service worker once the page has come to
 * rest, has it fetch what is missing, and looks for a new edition when the person comes back to the page. Does nothing
 * where the browser has no service workers, or the server wants none. Returns what ends it.
 */
export function keepOffline(): () => void {
  if (!pageFacts().library || !('serviceWorker' in navigator)) return () => undefined
  let ended = false
  let looked = Date.now()
  const begin = async () => {
    if (ended) return
    await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' })
    await askToKeep()
  }
  const look = async () => {
    if (document.visibilityState !== 'visible' || !navigator.onLine || Date.now() - looked < hour) return
    looked = Date.now()
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
  }
  const quietly = (work: () => Promise<void>) => () => void work().catch(() => undefined)
  const onLook = quietly(look)
  const stopWaiting = whenAtRest(quietly(begin))
  document.addEventListener('visibilitychange', onLook)
  addEventListener('online', onLook)
  return () => {
    ended = true
    stopWaiting()
    document.removeEventListener('visibilitychange', onLook)
    removeEventListener('online', onLook)
  }
}

/** Has the worker bring the kept lessons in line with what is chosen. */
export async function askToKeep(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.ready
  registration.active?.postMessage('keep')
}

/** Once everything of the page is loaded and the browser has time: a first visit is not to be slower for it. */
function whenAtRest(work: () => void): () => void {
  let timer = 0
  const wait = () => {
    timer =
      typeof requestIdleCallback === 'undefined'
        ? window.setTimeout(work, 2000)
        : requestIdleCallback(work, { timeout: 10_000 })
  }
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true })
  return () => {
    removeEventListener('load', wait)
    if (typeof requestIdleCallback === 'undefined') clearTimeout(timer)
    else cancelIdleCallback(timer)
  }
}
