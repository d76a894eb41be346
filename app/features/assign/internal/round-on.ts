import { currentRound, type Day, dueOfRound } from '../due-dates'
import { dayFor } from '../remind'
import { type TimingRow, timingOf } from '../timing-of'
import { sinceOfRound } from './since-of-round'

export type RoundOn = { round: number; dueOn: Day | null; since: Date }

/** The round of an assignment that is on by a clock somewhere: worked out once for all who live by the same. */
export function roundOn(
  assignment: TimingRow & { countsFrom: Date },
  now: Date,
): (zone: string | null) => RoundOn {
  const timing = timingOf(assignment)
  const known = new Map<string | null, RoundOn>()
  return (zone) => {
    const found = known.get(zone)
    if (found) return found
    const round = currentRound(timing, dayFor(now, zone))
    const since = sinceOfRound({ timing, round, countsFrom: assignment.countsFrom, zone })
    const on = { round, dueOn: dueOfRound(timing, round), since }
    known.set(zone, on)
    return on
  }
}
