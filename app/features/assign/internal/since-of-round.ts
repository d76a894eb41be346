import { dueOfRound, shift, type Timing } from '../due-dates'
import { dayFor, momentOn } from '../remind'

/**
 * From when on what somebody finished counts for a round: for the first from the assignment's own moment, for a later one
 * from the day after the round before was due, by the clock of a zone, so that each round is done anew. Of one that was
 * moved that day stands in the assignment, as the moment at which it began by UTC.
 */
export function sinceOfRound(options: {
  timing: Timing
  round: number
  countsFrom: Date
  zone: string | null
}): Date {
  const { timing, round, countsFrom, zone } = options
  if (round === 0) return countsFrom
  const before = dueOfRound(timing, round - 1)
  return momentOn(before === null ? dayFor(countsFrom, null) : shift(before, 1), 0, zone)
}
