import type { Day } from './due-dates'
import { dayFor } from './remind'

/** The day it is by a clock somewhere: worked out once for all who live by the same. */
export function dayOf(now: Date): (zone: string | null) => Day {
  const known = new Map<string | null, Day>()
  return (zone) => {
    const day = known.get(zone) ?? dayFor(now, zone)
    known.set(zone, day)
    return day
  }
}
