import type { RankedSituation } from './match.schema'

/** With a first share at least this large, asking costs more than it tells. */
const sure = 0.5
/** Shares below this are not worth a place in a question. */
const leastShare = 0.06
const mostChoices = 3

/**
 * Decides whether to ask which situation is meant, and between which: the two or three likeliest, since the answer
 * then splits what is possible best (it leaves the least that is still open). Null where the first is sure enough, or
 * nothing else is likely.
 */
export function askWhich(situations: RankedSituation[]): string[] | null {
  const first = situations[0]
  if (!first || first.score >= sure) return null
  const choices = situations.slice(0, mostChoices).filter(({ score }) => score >= leastShare)
  return choices.length >= 2 ? choices.map(({ id }) => id) : null
}
