import { tz } from '@date-fns/tz'
import { addWeeks, differenceInCalendarDays, endOfWeek, format, parseISO } from 'date-fns'
import type { Day } from '~/features/assign/due-dates'
import { knownZone } from '~/features/identity/time-zone'
import { mondayOf } from '~/features/learn/local-time'

const monday = { weekStartsOn: 1 } as const
const iso = 'yyyy-MM-dd'

/** The Sunday of a day's week. */
export function sundayOf(day: Day): Day {
  return format(endOfWeek(parseISO(day), monday), iso)
}

export function shiftWeeks(day: Day, weeks: number): Day {
  return format(addWeeks(parseISO(day), weeks), iso)
}

/** Whole weeks from one Monday to another; negative where it comes before. */
export function weeksBetween(from: Day, to: Day): number {
  return Math.round(differenceInCalendarDays(parseISO(to), parseISO(from)) / 7)
}

/**
 * The moments, in milliseconds, at which weeks begin by the clock of a zone: midnight from Sunday to Monday, or the first
 * moment after it where a clock is put forward over midnight. Weeks of a change are an hour shorter or longer.
 * @param first the first Monday
 * @param zone IANA name; one that nobody knows counts as UTC
 */
export function weekStarts(first: Day, count: number, zone: string | null): number[] {
  return Array.from({ length: count }, (_, at) =>
    parseISO(shiftWeeks(first, at), { in: tz(knownZone(zone)) }).getTime(),
  )
}

/** The week that is on where the day begins first: no clock on earth is in a later one. */
export function newestWeek(now: Date): Day {
  return mondayOf(format(now, iso, { in: tz('Pacific/Kiritimati') }))
}
