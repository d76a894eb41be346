/** Where the names and terms of the library are listed. */
export const wordsFile = 'content/words.txt'

/** The words of the list with their lines: one word a line, `#` before a remark. */
export function readWords(source: string): Map<string, number> {
  const words = source.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim())
  return new Map(words.flatMap((word, at): [string, number][] => (word ? [[word, at + 1]] : [])))
}
