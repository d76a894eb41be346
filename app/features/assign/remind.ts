import { tz } from '@date-fns/tz'
import { parseISO, set } from 'date-fns'
import { knownZone } from '~/features/identity/time-zone'
import { isQuiet } from '~/features/learn/is-quiet'
import { dayIn, minutesIn } from '~/features/learn/local-time'
import { type Day, shift } from './due-dates'

/** What a reminder says of one thing to do. */
export type Reason = 'week' | 'soon' | 'day' | 'today' | 'late' | 'new' | 'changed'

export type OpenDuty = { id: string; dueOn: Day | null; required: boolean }

/** When in the day mails are read: a morning's digest comes at this hour of the person's own clock. */
const morning = 8

/**
 * The one schedule of reminders: a week before, the day before, the morning of, and once when it is a day late. Nothing
 * in between, and nothing for what has no day. What is only suggested is never late.
 * @param today the person's own day
 */
export function reasonToday(duty: OpenDuty, today: Day): Reason | null {
  if (duty.dueOn === null) return null
  if (duty.dueOn === shift(today, 7)) return 'week'
  if (duty.dueOn === shift(today, 1)) return 'day'
  if (duty.dueOn === today) return 'today'
  if (duty.required && duty.dueOn === shift(today, -1)) return 'late'
  return null
}

/**
 * What the schedule would have said on a day since somebody was told last, and did not, since no mail left: that it is due
 * in a week, or that it was a day late. Said later rather than never, as long as nothing nearer says it.
 * @param saidOn the day of the last mail that left
 */
export function reasonMissed({ dueOn, required }: OpenDuty, today: Day, saidOn: Day): 'soon' | 'late' | null {
  if (dueOn === null || (dueOn < today && !required)) return null
  const [said, missed] =
    dueOn < today ? (['late', shift(dueOn, 1)] as const) : (['soon', shift(dueOn, -7)] as const)
  return missed > saidOn && missed < today ? said : null
}

/** Where a day begins first, and where it ends last. */
export const [firstZone, lastZone] = ['Pacific/Kiritimati', 'Etc/GMT+12']

/** The day it is for somebody, by their own clock. @param zone IANA name; an unknown one counts as UTC */
export function dayFor(now: Date, zone: string | null): Day {
  return dayIn(knownZone(zone), now)
}

/** The moment at which somebody's morning digest of a day is due. Where a clock is put forward over it, an hour later. */
export function morningOf(today: Day, zone: string | null): Date {
  const at = set(parseISO(today, { in: tz(knownZone(zone)) }), { hours: morning })
  return new Date(at.getTime())
}

export type QuietHours = { quietFrom: number; quietTo: number }

/** Where somebody did not say otherwise: from eight in the evening to eight in the morning. */
export const usualQuiet: QuietHours = { quietFrom: 20 * 60, quietTo: 8 * 60 }

/**
 * When somebody's digest of a day is due: their morning, or the end of their quiet hours where these cover it. What
 * happens later waits for the next one.
 */
export function digestMoment(today: Day, zone: string | null, quiet: QuietHours): Date {
  return isQuiet(morning * 60, quiet) ? momentOn(today, quiet.quietTo, zone) : morningOf(today, zone)
}

/** When a mail about a day is of no use any more: at the next begin of their quiet hours, or when the day is over. */
export function endOfUse(now: Date, zone: string | null, { quietFrom, quietTo }: QuietHours): Date {
  const today = dayFor(now, zone)
  const night = momentOn(shift(today, 1), 0, zone)
  const quiet = momentOn(today, quietFrom, zone)
  return quietFrom !== quietTo && quiet > now ? quiet : night
}

/** A moment of a day by the clock somewhere. @param minutes after midnight */
export function momentOn(day: Day, minutes: number, zone: string | null): Date {
  const at = set(parseISO(day, { in: tz(knownZone(zone)) }), {
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
  })
  return new Date(at.getTime())
}

/** Minutes after midnight by the clock somewhere. */
export function clockFor(now: Date, zone: string | null): number {
  return minutesIn(knownZone(zone), now)
}

/** Whether somebody's morning of their day has come: then a digest that was not written yet is. */
export function isMorningPast(now: Date, zone: string | null): boolean {
  return now.getTime() >= morningOf(dayFor(now, zone), zone).getTime()
}
