import type { Day } from '~/features/assign/due-dates'
import { mondayOf } from '~/features/learn/local-time'
import { nameOnce } from './name-once'
import type { Asked, BoardPerson, OpenDuty } from './report.schema'

type OpenRow = Omit<OpenDuty, 'person'> & { personId: string }
type ClosedRow = { personId: string; situation: string; state: 'done' | 'over' }
type FinishedRow = { personId: string; doneOn: Day; dueOn: Day | null }

/**
 * Puts rows of duties together by person, a slice at a time. Whoever is not among the people, since they are suspended or
 * gone, is left out with all that is theirs. What was done without a day is never late.
 */
export function gatherAsked(everybody: readonly BoardPerson[]): {
  addOpen: (rows: Iterable<OpenRow>) => void
  addClosed: (rows: Iterable<ClosedRow>) => void
  addFinished: (rows: Iterable<FinishedRow>) => void
  addGone: (rows: Asked['gone']) => void
  finish: () => Asked
} {
  const people = everybody.toSorted((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  const places = new Map(people.map(({ id }, at) => [id, at]))
  const asked: Asked = { people, open: [], closed: new Map(), finished: [], gone: [] }
  const mondays = new Map<Day, Day>()
  const once = nameOnce()
  return {
    addOpen: (rows) => {
      for (const { personId, situation, required, dueOn, begun } of rows) {
        const person = places.get(personId)
        if (person === undefined) continue
        asked.open.push({ person, situation: once(situation), required, dueOn: dueOn && once(dueOn), begun })
      }
    },
    addClosed: (rows) => {
      for (const { personId, situation, state } of rows) {
        const person = places.get(personId)
        if (person === undefined) continue
        const closed = asked.closed.get(situation) ?? new Uint8Array(people.length)
        asked.closed.set(once(situation), closed)
        closed[person] = (closed[person] ?? 0) | (state === 'done' ? 1 : 2)
      }
    },
    addFinished: (rows) => {
      for (const { personId, doneOn, dueOn } of rows) {
        const person = places.get(personId)
        if (person === undefined) continue
        const week = mondays.get(doneOn) ?? mondayOf(doneOn)
        mondays.set(once(doneOn), week)
        asked.finished.push({ person, week, late: dueOn !== null && doneOn > dueOn })
      }
    },
    addGone: (rows) => {
      asked.gone.push(...rows)
    },
    finish: () => asked,
  }
}

const names = new Intl.Collator('en')
