import type { Prisma } from '~/platform/.server/prisma/client'
import { dayOf } from '../day-of'
import type { Day } from '../due-dates'
import { lastZone } from '../remind'

/**
 * Required duties that are late by the clock of whoever is to do them, as the board counts them. What was due before the
 * day it still is somewhere is late for everybody: only of what was due since is it asked where somebody lives.
 * @param zones all that people live by; null where it is not known
 */
export function lateByZone(zones: readonly (string | null)[], now: Date): Prisma.DutyWhereInput {
  const day = dayOf(now)
  const earliest = day(lastZone)
  const living = new Map<Day, (string | null)[]>()
  for (const zone of zones)
    if (day(zone) > earliest) living.set(day(zone), [...(living.get(day(zone)) ?? []), zone])
  return {
    state: 'open',
    required: true,
    OR: [
      { dueOn: { lt: earliest } },
      ...[...living].map(([today, by]) => ({
        dueOn: { gte: earliest, lt: today },
        person: {
          OR: [
            { timeZone: { in: by.filter((zone) => zone !== null) } },
            ...(by.includes(null) ? [{ timeZone: null }] : []),
          ],
        },
      })),
    ],
  }
}
