import { type Parts, partSets } from './part-people'
import { type BoardTeam, boardWeeks, countedWeeks, type Lately } from './report.schema'

/**
 * People in parts by where they counted, week by week. Who moved is in two parts, one after the other: what they did before
 * counts where they were, so that no figure of a week that has passed changes because somebody moves.
 */
export type Placed = {
  /** The part somebody was in in a week, by their places in `Lately`; -1 for none that the asker sees. */
  partIn: (person: number, week: number) => number
  /** Of the twelve weeks: who moved is in each part that they were in. */
  parts: Parts
  /** Of one week. */
  partsIn: (week: number) => Parts
  /** Who is in any part in the twelve weeks. */
  seen: Int32Array
  /**
   * For everybody: the teams whose tallies of people who are gone are theirs. Where somebody sees several teams that stand
   * below no other, whoever belonged to two of them counts in both.
   */
  tops: string[]
}

/**
 * Parts what people did by the teams that somebody sees.
 * @param first the place of the first of the twelve weeks in `Lately`; weeks before its first hold nothing
 * @param teams those that the asker sees
 * @param any whether people count who belonged to none of these
 */
export function partPlaces(options: {
  lately: Pick<Lately, 'people' | 'places' | 'placeAt'>
  first: number
  teams: readonly BoardTeam[]
  any: boolean
}): Placed {
  const { lately, first, teams, any } = options
  const { placeAt } = lately
  // A set holds the teams above too, as they stood: teams that are moved now change nothing.
  const { partOf, sizes, scopes } = partSets({ sets: lately.places, teams, any, scopesOf: (own) => own })
  const partIn = (person: number, week: number) =>
    week < 0 || week >= countedWeeks ? -1 : (partOf[placeAt[person * countedWeeks + week] ?? 0] ?? -1)
  const weeks = Array.from({ length: boardWeeks }, (_, at) => first + at)
  const byWeek = new Map(weeks.map((week) => [week, sizes.map(() => 0)]))
  const seen: number[] = []
  for (let person = 0; person < lately.people.length; person++) {
    const met = new Set<number>()
    for (const week of weeks) {
      const part = partIn(person, week)
      if (part < 0) continue
      const ofWeek = byWeek.get(week)
      if (ofWeek) ofWeek[part] = (ofWeek[part] ?? 0) + 1
      met.add(part)
    }
    for (const part of met) sizes[part] = (sizes[part] ?? 0) + 1
    if (met.size > 0) seen.push(person)
  }
  const above = new Set(teams.map(({ id }) => id))
  // The tallies of the whole house stand under no team.
  const tops = teams.filter(({ parentId }) => parentId === null || !above.has(parentId)).map(({ id }) => id)
  return {
    partIn,
    parts: { sizes, scopes },
    partsIn: (week) => ({ sizes: byWeek.get(week) ?? sizes.map(() => 0), scopes }),
    seen: Int32Array.from(seen),
    tops: any ? [''] : tops,
  }
}
