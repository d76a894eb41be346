import { plainLetters } from './read-tokens'

/** What parts words, but for what may stand within one ("3:30", "e-mail"). */
const wholeWords = /[^\s,;!?()"\u201c\u201d]+/g
const edges = /^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%$€£]+$/gu

/**
 * Whole words of the task as they were typed, by where they stand in what was read of it: slips of the finger are mended
 * there word by word, and accents are off.
 * @returns null where the words of the two cannot be laid beside each other
 */
export function quoteWords(options: {
  typed: string
  /** What was read: `typed` with its slips mended. */
  read: string
  /** From where to where, in the plain letters of what was read. */
  start: number
  end: number
}): string | null {
  const { start, end } = options
  const read = [...plainLetters(options.read).matchAll(wholeWords)]
  const typed = [...options.typed.matchAll(wholeWords)]
  if (read.length !== typed.length) return null
  const first = typed[read.findLastIndex(({ index }) => index <= start)]
  const last = typed[read.findLastIndex(({ index }) => index < end)]
  if (!first || !last) return null
  const quote = options.typed.slice(first.index, last.index + last[0].length)
  return quote.replace(edges, '').replace(/\s+/g, ' ') || null
}
