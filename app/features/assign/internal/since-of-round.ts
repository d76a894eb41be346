import { dueOfRound, shift, type Timing } from '../due-dates'

/**
 * From when on what somebody finished counts for a round: for the first, and for one that was moved, from the
 * assignment's own moment, for a later one from the day after the round before was due (UTC), so that each round is done
 * anew.
 */
export function sinceOfRound(timing: Timing, round: number, countsFrom: Date): Date {
  const before = round > 0 ? dueOfRound(timing, round - 1) : null
  return before === null ? countsFrom : new Date(`${shift(before, 1)}T00:00:00Z`)
}
