import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { paths } from '~/platform/paths.server'
import type { Lesson, Situation } from './content.schema'
import { type Library, loadLibrary } from './load-library.server'
import { noStudio } from './piece'
import { readEdition, readStudio } from './read-studio.server'

let current: { library: Promise<Library>; stamp: string } | null = null

/**
 * The library that is being served: loaded once in production, and then only replaced as a whole (`refreshLibrary`); in
 * development read again when a file of `content/` has changed, so that a saved lesson shows at the next request.
 */
export async function getLibrary(): Promise<Library> {
  const stamp = await stampOfFiles()
  if (!current || current.stamp !== stamp) {
    const library = openLibrary()
    current = { library, stamp }
    library.catch(() => {
      current = null
    })
  }
  return current.library
}

/**
 * Looks whether the studio has changed what readers get. Then the whole new library is built beside the old, which goes
 * on being served, and takes its place by one assignment once all that is made from it is ready.
 * @param prepare makes what else is served with it, such as the matcher
 * @returns whether there is a new library
 * @throws where the database cannot be read or the new library not be built; then the old one stays
 */
export async function refreshLibrary(prepare: (library: Library) => Promise<unknown>): Promise<boolean> {
  const served = await getLibrary()
  const before = current
  if ((await readEdition()) === served.edition) return false
  const next = report(await loadLibrary(today(), await readStudio()))
  await prepare(next)
  const stamp = await stampOfFiles()
  // A publication on this server came first, and may be of a later edition: the next look tells.
  if (current !== before) return false
  current = { library: Promise.resolve(next), stamp }
  return true
}

/**
 * Serves the library by which a publication was shown to be whole, now that it is one, so that it need not be built once
 * more; unless what is served holds it already.
 * @param edition its number
 * @param prepare as in `refreshLibrary`
 * @throws where `prepare` does
 */
export async function serveLibrary(
  proven: Library,
  edition: number,
  prepare: (library: Library) => Promise<unknown>,
): Promise<void> {
  await prepare(proven)
  const stamp = await stampOfFiles()
  if ((await getLibrary()).edition >= edition) return
  proven.edition = edition
  current = { library: Promise.resolve(report(proven)), stamp }
}

/** Where there is no database yet, or none that answers, the files are served until it does. */
async function openLibrary(): Promise<Library> {
  const studio = existsSync(paths.database)
    ? await readStudio().catch((error: unknown) => {
        log.warn({ error }, 'the studio cannot be read: files alone are served')
        return { ...noStudio, edition: -1 }
      })
    : noStudio
  return report(await loadLibrary(today(), studio))
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

export async function getLesson(slug: string): Promise<Lesson | null> {
  const { lessons } = await getLibrary()
  return lessons.find((lesson) => lesson.slug === slug) ?? null
}

export async function getSituation(id: string): Promise<Situation | null> {
  const { situations } = await getLibrary()
  return situations.find((situation) => situation.id === id) ?? null
}

function report(library: Library): Library {
  for (const problem of library.problems) log.warn({ problem }, 'library')
  log.info(
    {
      version: library.version,
      edition: library.edition,
      lessons: library.lessons.length,
      left: library.left,
    },
    'library loaded',
  )
  return library
}

async function stampOfFiles(): Promise<string> {
  return env.NODE_ENV === 'development' ? await stampOf(paths.content) : 'once'
}

async function stampOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const stats = await Promise.all(
    files.map((entry) => stat(join(entry.parentPath, entry.name)).catch(() => null)),
  )
  const newest = stats.reduce((latest, s) => Math.max(latest, s?.mtimeMs ?? 0), 0)
  return `${files.length}:${newest}:${stats.reduce((sum, s) => sum + (s?.size ?? 0), 0)}`
}
