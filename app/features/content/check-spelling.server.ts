import { spellCheckDocument } from 'cspell-lib'
import type { Problem } from './content.schema'
import { lineAt, type Passage } from './internal/read-prose'

/** Where the names and terms of the library are listed. */
const wordsFile = 'content/words.txt'

/**
 * Spells the visible text of lessons and situations by cspell's British and American dictionaries (a word of either
 * passes) and the project's own list. An unknown word is an error, once a file; a listed word that no text uses is a
 * warning, so that the list stays true. Needs nothing but npm packages.
 * @param wordsSource the text of `wordsFile`: one word a line, `#` before a remark. Names count with their capitals.
 */
export async function checkSpelling(
  texts: { file: string; passages: Passage[] }[],
  wordsSource: string,
): Promise<Problem[]> {
  const listed = wordsSource.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim())
  const words = listed.filter(Boolean)
  const problems: Problem[] = []
  for (const { file, passages } of texts)
    for (const { word, line } of await misspelt(passages, words))
      problems.push({
        file,
        line,
        rule: 'spelling',
        message: `"${word}" is in no dictionary.`,
        remedy: `Correct it, or add it to ${wordsFile} if it is a name or a term.`,
        level: 'error',
      })
  const used = new Set(texts.flatMap(({ passages }) => passages.flatMap(({ text }) => wordsOf(text))))
  for (const [at, word] of listed.entries())
    if (word && !used.has(word.toLowerCase()))
      problems.push({
        file: wordsFile,
        line: at + 1,
        rule: 'word-unused',
        message: `No lesson or situation uses "${word}" any more.`,
        remedy: 'Take it out of the list.',
        level: 'warning',
      })
  return problems
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

function wordsOf(text: string): string[] {
  return (plain(text).match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase())
}
