import { dayOf } from '~/features/assign/day-of'
import type { Day } from '~/features/assign/due-dates'
import { mondayOf } from '~/features/learn/local-time'
import { countHelped, type Helped } from './count-helped'
import { countOverdue, type DueCount } from './count-overdue'
import { countPulls, type Pulled } from './count-pulls'
import { countReadiness, type Readiness } from './count-readiness'
import { countTimes } from './count-times'
import { countWeeks, type WeekFigures } from './count-weeks'
import type { TaskTime } from './median-task-time'
import { partPeople } from './part-people'
import { partPlaces } from './part-places'
import { type Asked, type BoardTeam, boardWeeks, type Lately } from './report.schema'
import { shiftWeeks, weeksBetween } from './weeks'

/** All figures of one scope. Page, files, print and mail are made from this and from nothing else. */
export type Board = {
  /** The day it is for whoever looks. */
  today: Day
  /** The Mondays of the twelve whole weeks that it looks back on, by the clock of whoever looks. */
  weeks: Day[]
  /** People in the scope. */
  people: number
  readiness: Readiness
  due: DueCount
  /** Null where it is withheld, which holds for the following as well. */
  helped: Helped | null
  pulls: { situations: Pulled[]; lessons: Pulled[] }
  times: TaskTime | null
  byWeek: WeekFigures[]
}

/**
 * Draws the board of one scope. What is asked of people is as it stands now; what they did in private is of whole weeks
 * that have passed, of whoever was in the scope then, so that two looks differ by no less than a week.
 * @param teams those that the asker sees: all of these together decide what is withheld
 * @param any whether the asker sees people of no team
 * @param zone of whoever looks
 */
export function drawBoard(options: {
  asked: Asked
  lately: Lately
  teams: readonly BoardTeam[]
  any: boolean
  scope: string
  now: Date
  zone: string | null
}): Board {
  const { asked, lately, teams, any, scope, now, zone } = options
  const dayIn = dayOf(now)
  const today = dayIn(zone)
  const thisWeek = mondayOf(today)
  const first = weeksBetween(lately.firstWeek, thisWeek) - boardWeeks
  const weeks = Array.from({ length: boardWeeks }, (_, at) => shiftWeeks(thisWeek, at - boardWeeks))
  const parted = partPeople({ people: asked.people, teams, any })
  const own = new Set(parted.scopes.get(scope))
  const partAt = Int32Array.from(asked.people, ({ id }) => parted.partOf.get(id) ?? -1)
  const within = (person: number) => own.has(partAt[person] ?? -1)
  const todayOf = (person: number) => dayIn(asked.people[person]?.zone ?? null)
  const placed = partPlaces({ lately, first, teams, any })
  const part = { lately, placed, scope, first }
  const pulled = (things: ReadonlyMap<string, Uint16Array>) =>
    countPulls({ ...part, things, weeks: bitsOf(first, boardWeeks) })
  return {
    today,
    weeks,
    people: [...own].reduce((sum, part) => sum + (parted.sizes[part] ?? 0), 0),
    readiness: countReadiness(asked, within, todayOf),
    due: countOverdue(asked, within, todayOf),
    helped: countHelped({ ...part, weeks }),
    pulls: { situations: pulled(lately.situations), lessons: pulled(lately.lessons) },
    times: countTimes(part),
    byWeek: countWeeks({ ...part, weeks, asked, within }),
  }
}

/** So many weeks from one on, as bits. Weeks before the first are none. */
function bitsOf(from: number, count: number): number {
  let bits = 0
  for (let week = Math.max(0, from); week < from + count; week++) bits |= 1 << week
  return bits
}
