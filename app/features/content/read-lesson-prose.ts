import { lessonFrontMatterSchema } from './content.schema'
import { type Passage, readProse } from './internal/read-prose'
import { readFrontMatter } from './read-front-matter'

/** A lesson as its readers see it: what the checks of language read. */
export type LessonProse = {
  file: string
  /** Title and summary first, as labels, then the body in its order. */
  passages: Passage[]
  /** How many of the passages are front matter. */
  front: number
  /** The titles of its sources' works. */
  works: string[]
  /** Names and terms of its own, which are in no dictionary. */
  words: readonly string[]
}

/** Reads a lesson's visible text with lines. Null where front matter or syntax is broken; `checkLesson` says how. */
export function readLessonProse({ file, source }: { file: string; source: string }): LessonProse | null {
  const read = readFrontMatter({ file, source, schema: lessonFrontMatterSchema })
  if (!read.ok) return null
  const lines = source.split(/\r\n?|\n/)
  const body = readProse(read.body)
  if (!body) return null
  const front = (['title', 'summary'] as const).map((key): Passage => {
    const line = lines.findIndex((text) => text.startsWith(`${key}:`)) + 1
    return { line: Math.max(1, line), text: read.data[key], kind: 'label' }
  })
  const works = read.data.sources.map(({ work }) => work)
  return { file, passages: [...front, ...body], front: front.length, works, words: read.data.words ?? [] }
}
