import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { modulePath } from '~/features/content/compile-lesson.server'
import { getLibrary } from '~/features/content/get-library.server'
import { keepServedFile } from '~/features/content/keep-served-file.server'
import { lessonModuleUrl } from '~/features/content/lesson-component'
import type { Library } from '~/features/content/load-library.server'
import { matcherOf } from '~/features/match/get-matcher.server'
import { packLibrary } from './pack-library'

type Kept = { bytes: string; hash: string; lessons: number }

const libraries = new WeakMap<Library, Promise<Kept>>()

/** The file that devices keep of the library that is being served, with the hash it is served under. */
export async function getKeptLibrary(): Promise<Kept> {
  return keptLibraryOf(await getLibrary())
}

/** What devices keep of this very library, made once: so that it is ready before the library is served. */
export function keptLibraryOf(library: Library): Promise<Kept> {
  const made = libraries.get(library)
  if (made) return made
  const kept = keep(library)
  libraries.set(library, kept)
  kept.catch(() => libraries.delete(library))
  return kept
}

async function keep(library: Library): Promise<Kept> {
  const { matcher, hash } = await matcherOf(library)
  const files = new Map(
    await Promise.all(
      library.lessons.map(
        async (lesson) => [lesson.slug, await filesOf(lesson.hash, library.images)] as const,
      ),
    ),
  )
  const packed = packLibrary({
    library,
    matcher: { hash, situations: matcher.data.situations },
    filesOf: (slug) => files.get(slug) ?? { files: [], bytes: 0 },
  })
  const bytes = JSON.stringify(packed)
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 20)
  await keepServedFile(`offline.${name}.json`, bytes)
  return { bytes, hash: name, lessons: packed.lessons.length }
}

type Files = { files: string[]; bytes: number }
/** Under a hash there is always the same: a new library looks at its changed lessons alone. */
const known = new Map<string, Files>()

/** A lesson's compiled text, and the pictures that it names. */
async function filesOf(hash: string, images: Library['images']): Promise<Files> {
  const before = known.get(hash)
  if (before) return before
  const text = await readFile(modulePath(hash), 'utf8')
  const pictures = [...new Set(text.match(/\/library\/image\.[0-9a-f]{20}\.[a-z]{2,4}/g))]
  const sizes = await Promise.all(
    pictures.map(async (url) => (await stat(images.get(url.slice('/library/'.length)) ?? '')).size),
  )
  const found = {
    files: [lessonModuleUrl(hash), ...pictures],
    bytes: sizes.reduce((sum, size) => sum + size, Buffer.byteLength(text)),
  }
  known.set(hash, found)
  return found
}
