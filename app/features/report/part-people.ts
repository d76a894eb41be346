import type { BoardTeam } from './report.schema'

/** The scope of everybody that somebody may see. */
export const everybody = ''

/**
 * People in parts that no scope tells apart: those who belong to the same teams. A scope is everybody, or a team with
 * those below it, and holds whole parts.
 */
export type Parted = {
  partOf: Map<string, number>
  /** How many people each part has. */
  sizes: number[]
  /** The parts of each scope, by the id of its team; `everybody` is one of them. */
  scopes: Map<string, number[]>
  /**
   * For everybody: the teams whose tallies of people who are gone are theirs. Where somebody sees several teams that stand
   * below no other, whoever belonged to two of them counts in both.
   */
  tops: string[]
}

/**
 * Parts people by the teams that somebody sees.
 * @param teams those that the asker sees; of others nothing becomes known
 * @param any whether people count who belong to none of these teams
 */
export function partPeople(options: {
  people: readonly { id: string; teams: readonly string[] }[]
  teams: readonly BoardTeam[]
  any: boolean
}): Parted {
  const { people, teams, any } = options
  const above = new Map(teams.map(({ id, parentId }) => [id, parentId]))
  const places = new Map<string, number>()
  const partOf = new Map<string, number>()
  const sizes: number[] = []
  const scopes = new Map<string, number[]>([
    [everybody, []],
    ...teams.map(({ id }) => [id, []] as [string, number[]]),
  ])
  for (const person of people) {
    const own = person.teams.filter((id) => above.has(id))
    if (own.length === 0 && !any) continue
    const key = own.length > 1 ? own.toSorted().join() : (own[0] ?? '')
    let part = places.get(key)
    if (part === undefined) {
      part = sizes.length
      places.set(key, part)
      sizes.push(0)
      for (const scope of scopesOf(own, above)) scopes.get(scope)?.push(part)
    }
    partOf.set(person.id, part)
    sizes[part] = (sizes[part] ?? 0) + 1
  }
  // The tallies of the whole house stand under no team.
  const tops = teams.filter(({ parentId }) => parentId === null || !above.has(parentId)).map(({ id }) => id)
  return { partOf, sizes, scopes, tops: any ? [''] : tops }
}

/** The teams and those above them, each once, and everybody. Teams put into each other in a ring end the walk. */
function scopesOf(teams: readonly string[], above: ReadonlyMap<string, string | null>): Set<string> {
  const met = new Set<string>([everybody])
  for (const team of teams)
    for (let id: string | null = team; id && above.has(id) && !met.has(id); id = above.get(id) ?? null)
      met.add(id)
  return met
}
