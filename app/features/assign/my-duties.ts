import type { Depth } from '~/features/content/words'
import type { Day } from './due-dates'

/** One lesson of what is asked. */
export type MyPiece = {
  lesson: string
  title: string
  depth: Depth
  minutes: number
  done: boolean
  /** Whether there are questions by which to show that one knows it; `tomorrow` where they were tried today. */
  check: 'yes' | 'tomorrow' | null
}

/** The last two answer whoever asked for more time, and are told to them alone. */
export type ChangeKind = 'moved' | 'changed' | 'withdrawn' | 'event-cancelled' | 'granted' | 'kept'

/** What a person is told of a change: in what they do not have to do any more, or have to do at another time. */
export type MyChange = {
  /** ISO */
  at: string
  kind: ChangeKind
  from: Day | null
  to: Day | null
}

export type MyDuty = {
  id: string
  name: string
  why: string
  /** Who asks; null once they are gone. */
  by: string | null
  required: boolean
  standing: boolean
  situation: { id: string; title: string }
  event: string | null
  dueOn: Day | null
  askedFor: Day | null
  state: 'open' | 'done' | 'withdrawn'
  doneOn: Day | null
  pieces: MyPiece[]
  changes: MyChange[]
}

export type MyDuties = {
  today: Day
  required: MyDuty[]
  standing: MyDuty[]
  suggested: MyDuty[]
  done: MyDuty[]
  /** Taken back lately: nothing is to be done. */
  withdrawn: MyDuty[]
}

/**
 * What is asked of somebody, by what is next: what has to be done by its day, then what comes at its moment, then what is
 * only suggested; what is done the latest first. Where all lessons are gone from the library nothing is asked any more.
 */
export function sortDuties(duties: readonly MyDuty[], today: Day): MyDuties {
  const open = duties.filter(({ state, pieces }) => state === 'open' && pieces.length > 0)
  const byDay = (a: MyDuty, b: MyDuty) =>
    compare(a.dueOn ?? '9', b.dueOn ?? '9') || compare(a.name, b.name) || compare(a.id, b.id)
  return {
    today,
    required: open.filter(({ required, standing }) => required && !standing).sort(byDay),
    standing: open.filter(({ required, standing }) => required && standing).sort(byDay),
    suggested: open.filter(({ required }) => !required).sort(byDay),
    done: duties
      .filter(({ state }) => state === 'done')
      .sort((a, b) => compare(b.doneOn ?? '', a.doneOn ?? '') || compare(a.id, b.id)),
    withdrawn: duties.filter(({ state }) => state === 'withdrawn'),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The lessons to go on with, the next first: what is not done yet, in the order asked, as many as a kit holds. */
export function piecesToDo<T extends { done: boolean }>(pieces: readonly T[]): T[] {
  return pieces.filter(({ done }) => !done).slice(0, 3)
}
