import { pageFacts } from '~/platform/page-facts'
import { isDecided } from './is-decided'
import { openHeldLibrary, openKeptLibrary } from './open-kept-library'
import type { KeptLibrary } from './pack-library'

const patienceMs = 4000

/**
 * Answers a page of the main job in the browser. To a guest from the library kept for this page, where it is: at once,
 * without a network, and of one version until the page is closed. To somebody who is signed in the server answers, since
 * its page may hold more; where it does not, or not soon, the kept library does. The same where the version of this page
 * has not come yet and the device keeps the one before: that is used whole, rather than nothing.
 * @param options.place makes the page from the kept library; what it throws (a 404) is thrown
 * @throws what the server answered with, or the fault of the network where nothing is kept
 */
export async function answerHere<T>(options: {
  serverLoader: () => Promise<T>
  place: (library: KeptLibrary) => T | Promise<T>
}): Promise<T> {
  const { serverLoader, place } = options
  const kept = await openKeptLibrary()
  if (kept && pageFacts().guest) return place(kept)
  const held = kept ?? (await openHeldLibrary())
  if (!held) return serverLoader()
  let late = 0
  const patience = new Promise<never>((_, reject) => {
    late = window.setTimeout(() => reject(new Error('the server is slow')), patienceMs)
  })
  try {
    return await Promise.race([serverLoader(), patience])
  } catch (fault) {
    if (isDecided(fault)) throw fault
    if (kept) return place(kept)
    // That an older version does not know an address says nothing of this one.
    return await Promise.resolve(held)
      .then(place)
      .catch(() => Promise.reject(fault))
  } finally {
    clearTimeout(late)
  }
}
