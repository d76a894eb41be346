import type { Library } from '~/features/content/load-library.server'
import type { LearntLesson, LearntPhrases } from '~/features/content/open-language.server'
import { readStudio } from '~/features/content/read-studio.server'
import { namePieceFile } from './name-piece'
import { readFile } from './read-file.server'

/** So many texts are told at once, so that neither process is busy with it for long. */
const atOnce = 100

type Told = {
  version: string
  /** The file of each lesson → its hash. */
  lessons: Map<string, string>
  /** The id of each situation → its phrases. */
  phrases: Map<string, string>
}

export function toldNothing(): Told {
  return { version: '', lessons: new Map(), phrases: new Map() }
}

/**
 * What the process that spells has not been told of a library, in slices; `told` is brought up to date with each. Nothing
 * where the library is the same.
 */
export async function* whatIsNew(
  library: Library,
  told: Told,
): AsyncGenerator<{ lessons: LearntLesson[]; phrases: LearntPhrases[]; gone: string[] }> {
  if (told.version === library.version) return
  const changed = library.lessons
    .map(({ slug, hash }) => ({ slug, hash, file: namePieceFile({ kind: 'lesson', slug }) }))
    .filter(({ file, hash }) => told.lessons.get(file) !== hash)
  const { served } = changed.length > 0 ? await readStudio() : { served: [] }
  const texts = new Map(served.flatMap(({ kind, slug, text }) => (kind === 'lesson' ? [[slug, text]] : [])))
  for (let at = 0; at < changed.length; at += atOnce) {
    const lessons: LearntLesson[] = []
    for (const { slug, hash, file } of changed.slice(at, at + atOnce)) {
      const source = texts.get(slug) ?? (await readFile({ kind: 'lesson', slug }))
      if (source !== null) lessons.push({ file, source })
      told.lessons.set(file, hash)
    }
    yield { lessons, phrases: [], gone: [] }
  }
  const all = [...library.situations, { id: 'not-ours', phrases: library.notOurs }]
  const phrases = all.flatMap(({ id, phrases }) => {
    const key = phrases.map(({ text }) => text).join('\n')
    if (told.phrases.get(id) === key) return []
    told.phrases.set(id, key)
    return [{ id, phrases: phrases.map(({ text }) => ({ text })) }]
  })
  yield { lessons: [], phrases, gone: forget(library, told) }
  told.version = library.version
}

/** Takes out of `told` what the library holds no more. @returns its names */
function forget({ lessons, situations }: Library, told: Told): string[] {
  const files = new Set(lessons.map(({ slug }) => namePieceFile({ kind: 'lesson', slug })))
  const ids = new Set(['not-ours', ...situations.map(({ id }) => id)])
  const gone: string[] = []
  for (const [known, still] of [
    [told.lessons, files],
    [told.phrases, ids],
  ] as const)
    for (const name of known.keys())
      if (!still.has(name)) {
        known.delete(name)
        gone.push(name)
      }
  return gone
}
