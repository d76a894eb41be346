import { createRequire } from 'node:module'
import { spellCheckDocument } from 'cspell-lib'
import type { Problem } from './content.schema'
import { lineAt, type Passage } from './internal/read-prose'
import { wordsFile } from './read-words'

export type SpelledText = {
  file: string
  passages: Passage[]
  /** Names and terms that hold in this text alone, from its front matter. */
  words?: readonly string[]
}

const require = createRequire(import.meta.url)
/** cspell's own choice holds the terms of programmers too: they are no English, and half of the time to load. */
const dictionaries = [
  require.resolve('@cspell/dict-en_us/cspell-ext.json'),
  require.resolve('@cspell/dict-en-gb-mit/cspell-ext.json'),
]

/**
 * Spells the visible text of one lesson or situation by cspell's British and American dictionaries (a word of either
 * passes). An unknown word is an error, once a file; an own word that the text does not use is a warning.
 * @param listed what the whole library knows. Names count with their capitals.
 */
export async function spellText(text: SpelledText, listed: readonly string[]): Promise<Problem[]> {
  const { file, passages, words = [] } = text
  const found = await misspelt(passages, [...listed, ...words])
  const used = new Set(wordsIn(text))
  return [
    ...found.map(
      ({ word, line }): Problem => ({
        file,
        line,
        rule: 'spelling',
        message: `"${word}" is in no dictionary.`,
        remedy: `Correct it. If it is a name or a term, name it under "words" in the front matter, or in ${wordsFile} for all lessons.`,
        level: 'error',
      }),
    ),
    ...words
      .filter((word) => !used.has(word.toLowerCase()))
      .map(
        (word): Problem => ({
          file,
          line: 1,
          rule: 'word-unused',
          message: `The text does not use "${word}", which stands under "words".`,
          remedy: 'Take it out of the front matter.',
          level: 'warning',
        }),
      ),
  ]
}

/** Every word of a text, in lower case. */
export function wordsIn({ passages }: SpelledText): string[] {
  return passages.flatMap(({ text }) =>
    (plain(text).match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase()),
  )
}

async function misspelt(passages: Passage[], words: string[]): Promise<{ word: string; line: number }[]> {
  const starts: number[] = []
  let text = ''
  for (const passage of passages) {
    starts.push(text.length)
    text += `${plain(passage.text)}\n\n`
  }
  const { issues, errors } = await spellCheckDocument(
    { uri: 'text:///lesson.txt', text, languageId: 'plaintext', locale: 'en-US,en-GB' },
    // Suggestions take nine tenths of the time.
    { generateSuggestions: false, noConfigSearch: true },
    {
      words,
      loadDefaultConfiguration: false,
      import: dictionaries,
      language: 'en-US,en-GB',
      caseSensitive: true,
      minWordLength: 3,
      maxNumberOfProblems: 10_000,
      maxDuplicateProblems: 1,
    },
  )
  if (errors?.length) throw errors[0]
  return issues.map(({ text: word, offset }) => {
    const at = starts.findLastIndex((start) => start <= offset)
    return { word, line: lineAt(passages[at] as Passage, offset - (starts[at] ?? 0)) }
  })
}

/** The same length, so that places stay; a possessive is spelt as the name itself. */
function plain(text: string): string {
  return text.replaceAll('’', "'").replace(/(?<=\p{L})'s(?!\p{L})/gu, '  ')
}
