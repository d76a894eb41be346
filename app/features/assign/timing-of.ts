import { currentRound, type Day, dueOfRound, type Timing } from './due-dates'

/** The columns of an assignment that say when. */
export type TimingRow = { timing: string; dueOn: string | null; dueRound: number; repeat: string }

/**
 * When an assignment is due, from its row. Of one before an event the day stands in the row as well: it is written anew
 * when the event moves, and is never one that had passed by then.
 */
export function timingOf({ timing, dueOn, dueRound, repeat }: TimingRow): Timing {
  if (timing === 'standing' || dueOn === null) return { kind: 'standing' }
  return {
    kind: 'date',
    on: dueOn,
    round: dueRound,
    repeat: repeat as Extract<Timing, { kind: 'date' }>['repeat'],
  }
}

/** The day that is next: of a recurring one that of the round that is on. @param today by the clock of who looks */
export function nextDue(row: TimingRow, today: Day): Day | null {
  const timing = timingOf(row)
  return dueOfRound(timing, currentRound(timing, today))
}
