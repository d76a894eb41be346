import type { RankedSituation } from './match.schema'

/** With a first share at least this large, asking costs more than it tells. */
const sure = 0.5
/** Shares below this are not worth a place in a question. */
const leastShare = 0.06
const mostChoices = 3

/**
 * Decides whether to ask which situation is meant, and between which: the two or three likeliest. No other two or three
 * leave less open: an answer settles all that it names, and what is still to be expected of the others,
 * −Σ p log (p / Σ p), grows with each of their shares. Null where the first is sure enough, or nothing else is likely.
 *
 * Two situations that lead to one kit would need no question; in the library no two likely ones ever do
 * (docs/decisions/009), so kits are not looked at.
 */
export function askWhich(situations: RankedSituation[]): string[] | null {
  const first = situations[0]
  if (!first || first.score >= sure) return null
  const choices = situations.slice(0, mostChoices).filter(({ score }) => score >= leastShare)
  return choices.length >= 2 ? choices.map(({ id }) => id) : null
}
