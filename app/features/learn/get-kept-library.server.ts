import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { modulePath } from '~/features/content/compile-lesson.server'
import { getLibrary } from '~/features/content/get-library.server'
import { lessonModuleUrl } from '~/features/content/lesson-component'
import type { Library } from '~/features/content/load-library.server'
import { getMatcher } from '~/features/match/get-matcher.server'
import { packLibrary } from './pack-library'

type Kept = { bytes: string; hash: string; lessons: number }

let current: { library: Library; kept: Promise<Kept> } | null = null

/** The file that devices keep of the library that is being served, with the hash it is served under. Made once. */
export async function getKeptLibrary(): Promise<Kept> {
  const library = await getLibrary()
  if (current?.library !== library) {
    const kept = keep(library)
    current = { library, kept }
    kept.catch(() => {
      current = null
    })
  }
  return current.kept
}

async function keep(library: Library): Promise<Kept> {
  const { matcher, hash } = await getMatcher()
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
  return {
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 20),
    lessons: packed.lessons.length,
  }
}

/** A lesson's compiled text, and the pictures that it names. */
async function filesOf(hash: string, images: Library['images']): Promise<{ files: string[]; bytes: number }> {
  const text = await readFile(modulePath(hash), 'utf8')
  const pictures = [...new Set(text.match(/\/library\/image\.[0-9a-f]{20}\.[a-z]{2,4}/g))]
  const sizes = await Promise.all(
    pictures.map(async (url) => (await stat(images.get(url.slice('/library/'.length)) ?? '')).size),
  )
  return {
    files: [lessonModuleUrl(hash), ...pictures],
    bytes: sizes.reduce((sum, size) => sum + size, Buffer.byteLength(text)),
  }
}
