import { pageFacts } from '~/platform/page-facts'
import { whenAtRest } from '~/platform/when-at-rest'
import { readKeptReport } from './kept-report'

const hour = 3_600_000
/** Keeping that broke off is taken up again no sooner than this after the last try. */
const pauseMs = 10_000

/**
 * Has the browser keep the app for when there is no network: registers the service worker once the page has come to
 * rest, has it fetch what is missing, and goes on with that, or looks for a new edition, when the network or the person
 * comes back to the page. Does nothing where the browser has no service workers, or the server wants none. Returns what
 * ends it.
 */
export function keepOffline(): () => void {
  if (!pageFacts().library || !('serviceWorker' in navigator)) return () => undefined
  let ended = false
  let looked = Date.now()
  let tried = Number.NEGATIVE_INFINITY
  let later = 0
  const begin = async () => {
    if (ended) return
    const again = tried > 0
    tried = Date.now()
    const registration = await navigator.serviceWorker.register('/service-worker.js', {
      updateViaCache: 'none',
    })
    // Where an edition is in use, only an update takes up the installation of a later one.
    if (again && registration.active) await registration.update()
    await askToKeep()
  }
  const look = async () => {
    clearTimeout(later)
    if (ended || tried < 0 || document.visibilityState !== 'visible' || !navigator.onLine) return
    if (!(await isWhole())) {
      const wait = tried + pauseMs - Date.now()
      if (wait <= 0) return begin()
      later = window.setTimeout(onLook, wait)
      return
    }
    if (Date.now() - looked < hour) return
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
    clearTimeout(later)
    stopWaiting()
    document.removeEventListener('visibilitychange', onLook)
    removeEventListener('online', onLook)
  }
}

/** Whether the device keeps all that this page's version wants of it, or as much as it has room for. */
async function isWhole(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration()
  const report = registration?.active && (await readKeptReport(pageFacts().library))
  return report ? report.full || report.lessons >= report.of : false
}

/** Has the worker bring the kept lessons in line with what is chosen. */
export async function askToKeep(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.ready
  registration.active?.postMessage('keep')
}
