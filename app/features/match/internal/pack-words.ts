import { createBucketTable } from './bucket-table'
import { mixBits } from './hash-feature'
import { hashSpelling } from './slips'
import { readSmallNumbers, writeSmallNumbers } from './small-numbers'

/** So many bits of a word's hash are kept: enough that of thousands of words hardly another is taken for one. */
const mask = (1 << 22) - 1
/** Gaps between hashes are in the hundreds: in two digits each of them compresses better than in one. */
const base = 80

/** A set of words as the gaps between their hashes: all low digits, then all high ones. */
export function packWords(words: Iterable<string>): string {
  const hashes = [...new Set(Array.from(words, (word) => shorten(hashSpelling(word))))].sort((a, b) => a - b)
  const gaps = hashes.map((hash, at) => hash - (hashes[at - 1] ?? 0))
  return writeSmallNumbers([...gaps.map((gap) => gap % base), ...gaps.map((gap) => Math.floor(gap / base))])
}

/** @returns whether a `hashSpelling` is one of a word of the set; of others one in some thousand is too */
export function openWords(packed: string): (hash: number) => boolean {
  const digits = readSmallNumbers(packed)
  const size = digits.length / 2
  const hashes = new Int32Array(size)
  for (let at = 0; at < size; at++)
    hashes[at] = (hashes[at - 1] ?? 0) + (digits[at] as number) + base * (digits[size + at] as number)
  const placeOf = createBucketTable(hashes)
  return (hash) => placeOf(shorten(hash)) >= 0
}

function shorten(hash: number): number {
  return mixBits(hash) & mask
}
