import { cacheNames } from './edition'
import type { KeptLesson } from './pack-library'

const atOnce = 4

type Progress = { lessons: number; bytes: number }
type Outcome = Progress & { added: string[]; full: boolean; fault: unknown }

/**
 * Fetches the files of lessons that the device does not hold yet and keeps them, a few at once. What was kept stays,
 * whatever comes between: the next run goes on from there. Runs in the service worker, or on a page.
 * @param options.ended stops it between two lessons
 * @param options.onProgress after each lesson, with how many are whole
 * @returns how far it came, and why not further
 */
export async function keepLessons(options: {
  lessons: Pick<KeptLesson, 'files' | 'bytes'>[]
  ended: () => boolean
  onProgress: (progress: Progress) => void
}): Promise<Outcome> {
  const { lessons, ended, onProgress } = options
  const cache = await caches.open(cacheNames.lessons)
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const progress = { lessons: 0, bytes: 0 }
  const added: string[] = []
  let fault: unknown = null
  const waiting = lessons.flatMap(({ files, bytes }) => {
    const missing = files.filter((file) => !there.has(file))
    if (missing.length) return [{ missing, bytes }]
    progress.lessons++
    progress.bytes += bytes
    return []
  })
  const work = async () => {
    for (let next = waiting.shift(); next && !fault && !ended(); next = waiting.shift())
      try {
        for (const file of next.missing) {
          await cache.put(file, await fetchWhole(file))
          added.push(file)
        }
        progress.lessons++
        progress.bytes += next.bytes
        onProgress({ ...progress })
      } catch (error) {
        fault = error
      }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { ...progress, added, fault, full: isFull(fault) }
}

/** Lets go of everything in the cache of lessons that a test does not hold on to. */
export async function dropLessons(isKept: (file: string) => boolean): Promise<void> {
  const cache = await caches.open(cacheNames.lessons)
  for (const request of await cache.keys())
    if (!isKept(new URL(request.url).pathname)) await cache.delete(request)
}

/** Whether a fault says that the device has no room. */
export function isFull(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'QuotaExceededError'
}

async function fetchWhole(url: string): Promise<Response> {
  const response = await fetch(url, { credentials: 'omit' })
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`)
  return response
}
