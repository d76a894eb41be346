import { differenceInCalendarDays, parseISO } from 'date-fns'
import type { Day } from './due-dates'

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const dateOfYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day as one says it: "today", "tomorrow", "Thursday" within the week, else "4 March", with the year if another. */
export function sayDay(day: Day, today: Day): string {
  const days = differenceInCalendarDays(parseISO(day), parseISO(today))
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  if (days > 1 && days < 7) return weekday.format(new Date(`${day}T00:00:00Z`))
  return sayDate(day, today)
}

/** A day by its date, "4 March" or "4 March 2028", which stays true however late it is read. */
export function sayDate(day: Day, today: Day): string {
  const at = new Date(`${day}T00:00:00Z`)
  return day.slice(0, 4) === today.slice(0, 4) ? date.format(at) : dateOfYear.format(at)
}

/** "Thursday 4 March". */
export function sayWholeDay(day: Day, today: Day): string {
  return `${weekday.format(new Date(`${day}T00:00:00Z`))} ${sayDate(day, today)}`
}

/** Two days as one says a move: "4 to 11 March", "28 February to 4 March". */
export function sayMove(from: Day, to: Day, today: Day): string {
  const [before, after] = [sayDate(from, today), sayDate(to, today)]
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${sameMonth ? Number(from.slice(8)) : before} to ${after}`
}
