import { refreshLibrary, serveLibrary } from '~/features/content/get-library.server'
import type { Library } from '~/features/content/load-library.server'
import { readEdition } from '~/features/content/read-studio.server'
import { log } from '~/platform/log.server'
import { keptLibraryOf } from './get-kept-library.server'

const lookEveryMs = 1000
/** After a library that could not be built, such as on a full disk; a later change is tried at once. */
const restMs = 30_000

let running: Promise<boolean> | null = null
let failed: { edition: number; at: number } | null = null
let faulty = false

/**
 * Looks for a change of what readers get, and takes it over: library, matcher and what devices keep are made beside the
 * old ones, and swapped in together. Whoever asks meanwhile waits for the look that is under way.
 * @param rests whether to leave a change alone for a while that could not be had a moment ago
 * @returns whether something new is served; false too where it could not be had, which the log tells
 */
export function followLibrary(now: Date = new Date(), rests = true): Promise<boolean> {
  running ??= look(now, rests).finally(() => {
    running = null
  })
  return running
}

/** Takes over the library of a publication that was made on this very server. @throws where it cannot be had */
export function takeLibrary(proven: Library, edition: number): Promise<void> {
  return serveLibrary(proven, edition, keptLibraryOf)
}

async function look(now: Date, rests: boolean): Promise<boolean> {
  try {
    if (rests && failed && now.getTime() - failed.at < restMs && (await readEdition()) === failed.edition)
      return false
    const swapped = await refreshLibrary(keptLibraryOf)
    if (faulty) log.info({}, 'the studio can be read again')
    faulty = false
    failed = null
    return swapped
  } catch (error) {
    // Once, and not each second: the last library is served all the while.
    if (!faulty) log.error({ error }, 'the library stays as it is')
    faulty = true
    const edition = await readEdition().catch(() => null)
    failed = edition === null ? null : { edition, at: now.getTime() }
    return false
  }
}

/** Looks once a second, until stopped. */
export function startFollowing(): { stop: () => Promise<void> } {
  const timer = setInterval(() => void followLibrary(), lookEveryMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
