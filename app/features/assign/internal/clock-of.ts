import { isQuiet } from '~/features/learn/is-quiet'
import type { Day } from '../due-dates'
import { clockFor, dayFor, digestMoment, endOfUse, type QuietHours } from '../remind'

export type Clock = {
  today: Day
  /** When the digest of this day is due. */
  moment: Date
  /** Whether it is within quiet hours now. */
  quiet: boolean
  uselessAfter: Date
}

/** What somebody's clock says now; worked out once for all who live by the same. */
export function clockOf(now: Date): (person: { timeZone: string | null; quiet: QuietHours }) => Clock {
  const known = new Map<string, Clock>()
  return ({ timeZone, quiet }) => {
    const key = `${timeZone} ${quiet.quietFrom} ${quiet.quietTo}`
    const found = known.get(key)
    if (found) return found
    const today = dayFor(now, timeZone)
    const clock = {
      today,
      moment: digestMoment(today, timeZone, quiet),
      quiet: isQuiet(clockFor(now, timeZone), quiet),
      uselessAfter: endOfUse(now, timeZone, quiet),
    }
    known.set(key, clock)
    return clock
  }
}
