import { hashText, kinds, toBucket } from './internal/hash-feature'
import { outsideLabel } from './internal/inside-evidence'

/** Of what is not ours one phrase in so many is learned once more with an aside. */
const oneIn = 2

/**
 * Says every second phrase of what is not ours once more with an aside ("I'm the alliance manager here", "in the steering
 * committee"): beside a question about the weather that is no reason to take it for ours. What is ours needs none, since
 * asides count for less wherever they are read (docs/decisions/009). A phrase's own text decides which aside it gets, so
 * that one phrase more or less changes no other. Pure.
 * @param asides what ends in a comma, a colon or a full stop stands before a phrase, the others after it or before
 * @returns the rows as they are, each that is said once more followed by that
 */
export function addAsides<R extends { text: string; label: string }>(
  rows: readonly R[],
  asides: readonly string[],
): R[] {
  if (asides.length === 0) return [...rows]
  return rows.flatMap((row) => {
    const drawn = toBucket(hashText(kinds.aside, row.text))
    if (row.label !== outsideLabel || drawn % oneIn !== 0) return [row]
    const turn = Math.floor(drawn / oneIn)
    const aside = asides[turn % asides.length] as string
    const stands = Math.floor(turn / asides.length) % 4 === 0 ? 'before' : 'after'
    return [row, { ...row, text: joinAside(row.text, aside, stands) }]
  })
}

function joinAside(text: string, aside: string, stands: 'before' | 'after'): string {
  if (/[,:.]$/.test(aside)) return `${aside} ${text}`
  if (stands === 'before') return `${aside}, ${text}`
  return /[.!?]$/.test(text) ? `${text} ${aside}` : `${text}, ${aside}`
}
