import { PrecacheController } from 'workbox-precaching'
import { chooseLessons } from './choose-lessons'
import { cacheNames, type Edition, shellPath } from './edition'
import { dropLessons, isFull, keepLessons } from './keep-lessons'
import { tell, writeKeptReport } from './kept-report'
import { readOfflineChoice } from './offline-choice'
import { keptLibraryUrl } from './open-kept-library'
import type { KeptLibrary } from './pack-library'

/** What keeps an edition on the device, step by step of a service worker's life. */
export type EditionKeeper = {
  app: PrecacheController
  /** @param replaces whether another edition is in use */
  install: (event: Event, replaces: boolean) => Promise<void>
  activate: (event: Event) => Promise<void>
  fill: () => Promise<void>
}

/**
 * Keeps one edition on the device. The first is there as soon as the app is, and fetches its lessons afterwards
 * (`fill`). A later one comes whole or not at all: until it has every lesson that is to be kept, nothing of the one
 * before is touched. Runs in the service worker.
 */
export function keepEdition(edition: Edition): EditionKeeper {
  const app = new PrecacheController({
    cacheName: cacheNames.app,
    plugins: [omitCredentials, sameEdition(edition)],
  })
  app.addToCacheList(edition.app.map(({ url, revision }) => ({ url, revision })))
  const appBytes = edition.app.reduce((sum, { bytes }) => sum + bytes, 0)
  const reportOf = ({ lessons, bytes, full, before = false, busy }: State, of: number, all: number) => ({
    ...{ lessons, of, all, full, before, busy },
    bytes: appBytes + bytes,
    at: Date.now(),
  })
  let run = 0

  const readLibrary = async (): Promise<KeptLibrary> => {
    const kept = await app.matchPrecache(keptLibraryUrl(edition.library))
    if (!kept) throw new Error('the library is not kept')
    return kept.json()
  }
  const chosenOf = async ({ lessons }: KeptLibrary) => chooseLessons(lessons, await readOfflineChoice())

  const replaceWhole = async () => {
    const library = await readLibrary()
    const lessons = await chosenOf(library)
    const outcome = await keepLessons({ lessons, ended: () => false, onProgress: () => undefined })
    if (outcome.full) await dropLessons((file) => !outcome.added.includes(file))
    if (outcome.fault) throw outcome.fault
    const report = reportOf({ ...outcome, busy: false }, lessons.length, library.lessons.length)
    await writeKeptReport(edition.library, report)
  }

  const install = async (event: Event, replaces: boolean) => {
    const cache = await caches.open(cacheNames.app)
    const before = new Set((await cache.keys()).map(({ url }) => url))
    try {
      await app.install(event as never)
      if (replaces) await replaceWhole()
    } catch (fault) {
      // On a full device what came of it would take the room that the edition in use needs. Else the next try goes on
      // from it, and only the library's file goes: pages take an edition whose library is there for whole.
      const library = app.getCacheKeyForURL(keptLibraryUrl(edition.library))
      const gone = isFull(fault)
        ? [...app.getURLsToCacheKeys().values()]
        : library && replaces
          ? [library]
          : []
      for (const key of gone) if (!before.has(key)) await cache.delete(key)
      const nothing = { lessons: 0, bytes: -appBytes, full: true, before: replaces, busy: false }
      if (isFull(fault)) await writeKeptReport(edition.library, reportOf(nothing, 0, 0))
      throw fault
    }
  }

  /** No page of an older edition is open any more: what only it needed goes. */
  const activate = async (event: Event) => {
    await app.activate(event as never)
    const files = new Set((await chosenOf(await readLibrary())).flatMap((lesson) => lesson.files))
    await dropLessons((file) => files.has(file))
  }

  /** Brings the lessons in line with what is chosen. A newer call takes over from one under way. */
  const fill = async () => {
    run++
    const own = run
    const library = await readLibrary()
    const lessons = await chosenOf(library)
    const files = new Set(lessons.flatMap((lesson) => lesson.files))
    const unwanted = new Set(
      library.lessons.flatMap((lesson) => lesson.files).filter((file) => !files.has(file)),
    )
    // Files of an edition that waits to take over are none of ours to judge.
    await dropLessons((file) => !unwanted.has(file))
    const outcome = await keepLessons({
      lessons,
      ended: () => run !== own,
      onProgress: (progress) => {
        const report = reportOf(
          { ...progress, full: false, busy: true },
          lessons.length,
          library.lessons.length,
        )
        if (run === own) tell({ library: edition.library, report })
      },
    })
    if (run === own)
      await writeKeptReport(
        edition.library,
        reportOf({ ...outcome, busy: false }, lessons.length, library.lessons.length),
      )
  }
  return { app, install, activate, fill }
}

type State = { lessons: number; bytes: number; full: boolean; before?: boolean; busy: boolean }

/** Nothing is fetched for keeping in somebody's name, so nothing of anybody's is kept. */
const omitCredentials = {
  requestWillFetch: async ({ request }: { request: Request }) =>
    new Request(request, { credentials: 'omit' }),
}

/** Where the server does not answer, or with a page of another edition, the whole installation fails. */
function sameEdition({ library, build }: Edition) {
  const marks = [`data-library="${library}"`, `data-build="${build}"`]
  return {
    fetchDidSucceed: async ({ request, response }: { request: Request; response: Response }) => {
      const path = new URL(request.url).pathname
      if (response.status !== 200 || response.redirected) throw new Error(`${path}: ${response.status}`)
      const text = path === shellPath ? await response.clone().text() : null
      if (text !== null && !marks.every((mark) => text.includes(mark)))
        throw new Error('the server has moved on')
      return response
    },
  }
}
