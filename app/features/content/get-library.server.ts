import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { paths } from '~/platform/paths.server'
import type { Lesson, Situation } from './content.schema'
import { type Library, loadLibrary } from './load-library.server'

let current: { library: Promise<Library>; stamp: string } | null = null

/**
 * The library that is being served: loaded once in production; in development read again when a file of
 * `content/` has changed, so that a saved lesson shows at the next request.
 */
export async function getLibrary(): Promise<Library> {
  const stamp = env.NODE_ENV === 'development' ? await stampOf(paths.content) : 'once'
  if (!current || current.stamp !== stamp) {
    const library = loadLibrary(new Date().toISOString().slice(0, 10)).then(report)
    current = { library, stamp }
    library.catch(() => {
      current = null
    })
  }
  return current.library
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
    { version: library.version, lessons: library.lessons.length, left: library.left },
    'library loaded',
  )
  return library
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
