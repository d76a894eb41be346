import { hashText, kinds, toBucket } from './internal/hash-feature'
import { outsideLabel } from './internal/inside-evidence'
import { readTokens } from './internal/read-tokens'

/** Of what is not ours one phrase in so many is learned once more with an aside. */
const oneIn = 2
/** One phrase in so many is learned with a circumstance instead of as it is. */
const hungOnOneIn = 4

/**
 * Says phrases with what people say beside their trouble, for learning (docs/decisions/009). Every second phrase of what
 * is not ours once more with an aside ("I'm the alliance manager here", "in the steering committee"): beside a question
 * about the weather that is no reason to take it for ours. And every fourth of all instead of as it is with one that needs
 * no comma ("since the kickoff"): what is hung on so says when and where, whatever the trouble. A phrase's own text
 * decides which it gets, so that one phrase more or less changes no other. Pure.
 * @param asides what ends in a comma, a colon or a full stop stands before a phrase, the others after it or before
 * @returns the rows, each that is said once more followed by that
 */
export function addAsides<R extends { text: string; label: string }>(
  rows: readonly R[],
  asides: readonly string[],
): R[] {
  if (asides.length === 0) return [...rows]
  const circumstances = asides.filter(isCircumstance)
  return rows.flatMap((row) => {
    const said = { ...row, text: hangOn(row.text, circumstances) }
    const drawn = toBucket(hashText(kinds.aside, row.text))
    if (row.label !== outsideLabel || drawn % oneIn !== 0) return [said]
    const turn = Math.floor(drawn / oneIn)
    const aside = asides[turn % asides.length] as string
    const stands = Math.floor(turn / asides.length) % 4 === 0 ? 'before' : 'after'
    return [said, { ...row, text: joinAside(row.text, aside, stands) }]
  })
}

/** An aside that is a clause of its own wherever it is hung on. */
function isCircumstance(aside: string): boolean {
  if (/[,:.]$/.test(aside)) return false
  return readTokens(`it ${aside}`).every(({ clause }, at) => clause === Math.min(1, at))
}

/** Behind a phrase, one time in three before it. */
function hangOn(text: string, circumstances: readonly string[]): string {
  const drawn = toBucket(hashText(kinds.circumstance, text))
  if (circumstances.length === 0 || drawn % hungOnOneIn !== 0) return text
  const turn = Math.floor(drawn / hungOnOneIn)
  const circumstance = circumstances[turn % circumstances.length] as string
  if (Math.floor(turn / circumstances.length) % 3 === 0) return `${circumstance} ${text}`
  return `${text.replace(/[.!?]$/, '')} ${circumstance}`
}

function joinAside(text: string, aside: string, stands: 'before' | 'after'): string {
  if (/[,:.]$/.test(aside)) return `${aside} ${text}`
  if (stands === 'before') return `${aside}, ${text}`
  return /[.!?]$/.test(text) ? `${text} ${aside}` : `${text}, ${aside}`
}
