import { addDays, addMonths, addWeeks, format, isWeekend, parseISO } from 'date-fns'

/** Days are ISO dates: the same day wherever somebody is. */
export type Day = string

type Repeat = 'none' | 'weekly' | 'monthly' | 'quarterly'

export type Timing =
  /** A recurring one is counted from a round and its day: 0 and the first day, unless a later one was moved. */
  | { kind: 'date'; on: Day; repeat: Repeat; round?: number }
  /** So many days, or working days, before an event. */
  | { kind: 'event'; on: Day; daysBefore: number; workingDays: boolean }
  | { kind: 'standing' }

/** The day of the first round, or of the one that was moved last; null where there is none. */
export function firstDue(timing: Timing): Day | null {
  if (timing.kind === 'standing') return null
  if (timing.kind === 'date') return timing.on
  return timing.workingDays
    ? workingDaysBefore(timing.on, timing.daysBefore)
    : shift(timing.on, -timing.daysBefore)
}

/**
 * The day of one round. Months are counted from the first day, so that one that began on the 31st comes back to it
 * after a shorter month. Null for rounds before one that was moved: they are over.
 * @param round 0 for the first
 */
export function dueOfRound(timing: Timing, round: number): Day | null {
  const first = firstDue(timing)
  const steps = round - baseRound(timing)
  if (first === null || steps < 0) return null
  if (steps === 0) return first
  if (timing.kind !== 'date') return null
  const from = parseISO(first)
  switch (timing.repeat) {
    case 'none':
      return null
    case 'weekly':
      return day(addWeeks(from, steps))
    case 'monthly':
      return day(addMonths(from, steps))
    case 'quarterly':
      return day(addMonths(from, steps * 3))
  }
}

/** The round that is on: the first whose day has not passed. Those before it are over, whether done or not. */
export function currentRound(timing: Timing, today: Day): number {
  let round = baseRound(timing)
  if (timing.kind !== 'date' || timing.repeat === 'none') return round
  for (let due = dueOfRound(timing, round); due !== null && due < today; due = dueOfRound(timing, round))
    round++
  return round
}

function baseRound(timing: Timing): number {
  return (timing.kind === 'date' && timing.round) || 0
}

/** So many working days (Monday to Friday) before a day; 0 is the day itself, or the Friday before a weekend. */
function workingDaysBefore(on: Day, days: number): Day {
  let date = parseISO(on)
  while (isWeekend(date)) date = addDays(date, -1)
  for (let left = days; left > 0; left--) {
    date = addDays(date, -1)
    while (isWeekend(date)) date = addDays(date, -1)
  }
  return day(date)
}

export function shift(on: Day, days: number): Day {
  return day(addDays(parseISO(on), days))
}

function day(date: Date): Day {
  return format(date, 'yyyy-MM-dd')
}
