import type { Prisma } from '~/platform/.server/prisma/client'

/**
 * People in whose name or address every word is; eight at most. Capitals do not count. `_` and `%` stand for any letters
 * in the database's own search, so they part words as a space does.
 */
export function holdingWords(words: string): Prisma.PersonWhereInput[] {
  return words
    .split(/[\s_%]+/)
    .filter(Boolean)
    .slice(0, 8)
    .map(holding)
}

/** The database knows capitals of English letters only, so a word with others is looked for in each way it may stand. */
function holding(word: string): Prisma.PersonWhereInput {
  const lower = word.toLowerCase()
  const forms = /^[\x21-\x7e]+$/.test(word)
    ? [word]
    : [...new Set([word, lower, word.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)])]
  return {
    OR: forms.flatMap((form) => [{ name: { contains: form } }, { email: { contains: form.toLowerCase() } }]),
  }
}
