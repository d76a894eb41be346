import type { Problem } from './content.schema'
import { readWords, wordsFile } from './read-words'
import { type SpelledText, spellText, wordsIn } from './spell-text.server'

/**
 * Spells the visible text of lessons and situations by cspell's British and American dictionaries (a word of either
 * passes) and the project's own list. An unknown word is an error, once a file; a listed word that no text uses is a
 * warning, so that the list stays true. Needs nothing but npm packages.
 * @param wordsSource the text of `wordsFile`: one word a line, `#` before a remark. Names count with their capitals.
 */
export async function checkSpelling(texts: SpelledText[], wordsSource: string): Promise<Problem[]> {
  const listed = readWords(wordsSource)
  const problems: Problem[] = []
  for (const text of texts) problems.push(...(await spellText(text, [...listed.keys()])))
  const used = new Set(texts.flatMap(wordsIn))
  for (const [word, line] of listed)
    if (!used.has(word.toLowerCase()))
      problems.push({
        file: wordsFile,
        line,
        rule: 'word-unused',
        message: `No lesson or situation uses "${word}" any more.`,
        remedy: 'Take it out of the list.',
        level: 'warning',
      })
  return problems
}
