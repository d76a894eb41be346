import { hashText, kinds, toBucket } from './internal/hash-feature'

/**
 * One phrase in so many is learned once more with an aside. More are worth a little more and take training longer; to
 * put asides into phrases instead of beside them cost a point of what is right without one (docs/decisions/009).
 */
const oneIn = 4

/**
 * Says every fourth phrase once more with an aside, what people say beside what they are in ("I'm the alliance manager
 * here", "in the steering committee"). As each aside is met in phrases of many situations, it comes to speak for none;
 * without that, who somebody is and where they sit told of whatever the phrases that said so were about. A phrase's own
 * text decides which aside it gets, so that one phrase more or less changes no other. Pure.
 * @param asides what ends in a comma, a colon or a full stop stands before a phrase, the others after it or before
 * @returns the rows as they are, each that is said once more followed by that
 */
export function addAsides<R extends { text: string }>(rows: readonly R[], asides: readonly string[]): R[] {
  if (asides.length === 0) return [...rows]
  return rows.flatMap((row) => {
    const drawn = toBucket(hashText(kinds.aside, row.text))
    if (drawn % oneIn !== 0) return [row]
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
