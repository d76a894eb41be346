import type { Timing } from './due-dates'

/** The columns of an assignment, with its event, that say when. */
export type TimingRow = {
  timing: string
  dueOn: string | null
  daysBefore: number | null
  workingDays: boolean
  repeat: string
  event: { onDay: string } | null
}

/** When an assignment is due, from its row. An event that is gone altogether leaves the day that it had. */
export function timingOf(row: TimingRow): Timing {
  const { timing, dueOn, daysBefore, workingDays, repeat, event } = row
  if (timing === 'standing' || (dueOn === null && !event)) return { kind: 'standing' }
  if (timing === 'event' && event)
    return { kind: 'event', on: event.onDay, daysBefore: daysBefore ?? 0, workingDays }
  return { kind: 'date', on: dueOn ?? '', repeat: repeat as Extract<Timing, { kind: 'date' }>['repeat'] }
}
