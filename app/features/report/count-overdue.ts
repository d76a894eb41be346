import type { Day } from '~/features/assign/due-dates'
import type { Asked, OpenDuty } from './report.schema'
import { sundayOf } from './weeks'

export type DueCount = { overdue: OpenDuty[]; thisWeek: OpenDuty[] }

/**
 * What is required and overdue, the oldest first, and what is due from today to Sunday, by each person's own day.
 * Suggestions are never overdue.
 */
export function countOverdue(
  asked: Pick<Asked, 'people' | 'open'>,
  within: (person: number) => boolean,
  todayOf: (person: number) => Day,
): DueCount {
  const due: DueCount = { overdue: [], thisWeek: [] }
  const sundays = new Map<Day, Day>()
  for (const duty of asked.open) {
    const { person, required, dueOn } = duty
    if (!required || dueOn === null || !within(person)) continue
    const today = todayOf(person)
    if (dueOn < today) due.overdue.push(duty)
    else {
      const sunday = sundays.get(today) ?? sundayOf(today)
      sundays.set(today, sunday)
      if (dueOn <= sunday) due.thisWeek.push(duty)
    }
  }
  const byDay = (a: OpenDuty, b: OpenDuty) =>
    compare(a.dueOn ?? '', b.dueOn ?? '') ||
    compare(asked.people[a.person]?.id ?? '', asked.people[b.person]?.id ?? '') ||
    compare(a.situation, b.situation)
  due.overdue.sort(byDay)
  due.thisWeek.sort(byDay)
  return due
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
