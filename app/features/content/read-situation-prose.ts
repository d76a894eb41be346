import { situationFrontMatterSchema } from './content.schema'
import { type Passage, readProse } from './internal/read-prose'
import { readFrontMatter } from './read-front-matter'

/**
 * Reads what the map shows of a situation, with lines: title, scope, what it is not, and the sentences under the front
 * matter. Its phrases are other people's words, typos included, and stand apart. Null where the file is broken.
 */
export function readSituationProse({ file, source }: { file: string; source: string }): {
  file: string
  passages: Passage[]
  words: readonly string[]
  phrases: readonly string[]
  without: readonly string[]
} | null {
  const read = readFrontMatter({ file, source, schema: situationFrontMatterSchema })
  if (!read.ok) return null
  const lines = source.split(/\r\n?|\n/)
  const front = (['title', 'scope', 'not'] as const).map((key): Passage => {
    const line = lines.findIndex((text) => text.startsWith(`${key}:`)) + 1
    return { line: Math.max(1, line), text: read.data[key], kind: 'label' }
  })
  return {
    file,
    passages: [...front, ...(readProse(read.body) ?? [])],
    words: read.data.words ?? [],
    phrases: read.data.phrases,
    without: read.data.without ?? [],
  }
}
