import { pageFacts } from '~/platform/page-facts'
import { isDecided } from './is-decided'
import { openKeptLibrary } from './open-kept-library'
import type { KeptLibrary } from './pack-library'

const patienceMs = 4000

/**
 * Answers a page of the main job in the browser. To a guest from the library kept for this page, where it is: at once,
 * without a network, and of one version until the page is closed. To somebody who is signed in the server answers, since
 * its page may hold more; where it does not, or not soon, the kept library does.
 * @param options.place makes the page from the kept library; what it throws (a 404) is thrown
 * @throws what the server answered with, or the fault of the network where nothing is kept
 */
export async function answerHere<T>(options: {
  serverLoader: () => Promise<T>
  place: (library: KeptLibrary) => T | Promise<T>
}): Promise<T> {
  const { serverLoader, place } = options
  const kept = await openKeptLibrary()
  if (!kept) return serverLoader()
  if (pageFacts().guest) return place(kept)
  let late = 0
  const patience = new Promise<never>((_, reject) => {
    late = window.setTimeout(() => reject(new Error('the server is slow')), patienceMs)
  })
  try {
    return await Promise.race([serverLoader(), patience])
  } catch (fault) {
    if (isDecided(fault)) throw fault
    return place(kept)
  } finally {
    clearTimeout(late)
  }
}
