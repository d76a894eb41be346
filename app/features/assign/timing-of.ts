import type { Timing } from './due-dates'

/** The columns of an assignment that say when. */
export type TimingRow = { timing: string; dueOn: string | null; repeat: string }

/**
 * When an assignment is due, from its row. Of one before an event the day stands in the row as well: it is written anew
 * when the event moves, and is never one that had passed by then.
 */
export function timingOf({ timing, dueOn, repeat }: TimingRow): Timing {
  if (timing === 'standing' || dueOn === null) return { kind: 'standing' }
  return { kind: 'date', on: dueOn, repeat: repeat as Extract<Timing, { kind: 'date' }>['repeat'] }
}
