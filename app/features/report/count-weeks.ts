import type { Day } from '~/features/assign/due-dates'
import { type PrivatePart, talliesOf } from './count-helped'
import { countParts } from './count-pulls'
import type { Asked } from './report.schema'
import { withholdSmall } from './withhold-small'

export type WeekFigures = {
  /** Its Monday. */
  week: Day
  /** How many people read something, whether asked or not; null where it is withheld. */
  readers: number | null
  /** How much of what was asked was done, and how much of that after its day. */
  done: number
  late: number
}

/** The twelve weeks, the oldest first, those who are gone included. People are counted once a week. */
export function countWeeks(
  part: PrivatePart & {
    weeks: readonly Day[]
    asked: Asked
    within: (person: number) => boolean
  },
): WeekFigures[] {
  const { lately, placed, scope, first, weeks, asked, within } = part
  const own = placed.parts.scopes.get(scope) ?? []
  const teams = talliesOf(placed, scope)
  const figures = weeks.map((week, at): WeekFigures => {
    const bit = first + at < 0 ? 0 : 1 << (first + at)
    const contributed = countParts(lately.read, bit, placed)
    const parts = placed.partsIn(first + at)
    const shown = withholdSmall({ parts, contributed: [contributed], scope })
    const readers = own.reduce((sum, of) => sum + (contributed[of] ?? 0), 0)
    return { week, readers: shown ? readers : null, done: 0, late: 0 }
  })
  const places = new Map(figures.map((figure) => [figure.week, figure]))
  for (const { week, teamId, readers } of lately.gone) {
    const figure = places.get(week)
    if (figure && figure.readers !== null && teams.includes(teamId)) figure.readers += readers
  }
  for (const { week, teamId, done, late } of asked.gone) {
    const figure = places.get(week)
    if (!figure || !teams.includes(teamId)) continue
    figure.done += done
    figure.late += late
  }
  for (const { person, week, late } of asked.finished) {
    const figure = places.get(week)
    if (!figure || !within(person)) continue
    figure.done++
    if (late) figure.late++
  }
  return figures
}
