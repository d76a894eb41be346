import type { BoardTeam } from './report.schema'

/** The scope of everybody that somebody may see. */
export const everybody = ''

/**
 * People in parts that no scope tells apart: those who count in the same teams. A scope is everybody, or a team with those
 * below it, and holds whole parts.
 */
export type Parts = {
  /** How many people each part has. */
  sizes: number[]
  /** The parts of each scope, by the id of its team; `everybody` is one of them. */
  scopes: Map<string, number[]>
}

export type Parted = Parts & { partOf: Map<string, number> }

/**
 * Parts people by the teams that somebody sees, as they stand.
 * @param people with the teams that they belong to
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
  const { partOf, sizes, scopes } = partSets({
    sets: people.map((person) => person.teams),
    teams,
    any,
    scopesOf: (own) => withAbove(own, above),
  })
  const placed = [...partOf].flatMap((part, at) =>
    part < 0 ? [] : [[people[at]?.id ?? '', part] as [string, number]],
  )
  for (const [, part] of placed) sizes[part] = (sizes[part] ?? 0) + 1
  return { partOf: new Map(placed), sizes, scopes }
}

/**
 * Parts sets of teams by what an asker sees of them.
 * @param scopesOf the teams in whose figures a set counts
 * @returns the part of each set, or -1 where it is none of the asker's; sizes are all 0
 */
export function partSets(options: {
  sets: readonly (readonly string[])[]
  teams: readonly BoardTeam[]
  any: boolean
  scopesOf: (own: readonly string[]) => Iterable<string>
}): Parts & { partOf: Int32Array } {
  const { sets, teams, any, scopesOf } = options
  const seen = new Set(teams.map(({ id }) => id))
  const places = new Map<string, number>()
  const partOf = new Int32Array(sets.length).fill(-1)
  const sizes: number[] = []
  const scopes = new Map<string, number[]>([
    [everybody, []],
    ...teams.map(({ id }) => [id, []] as [string, number[]]),
  ])
  for (const [at, set] of sets.entries()) {
    const own = set.filter((id) => seen.has(id))
    if (own.length === 0 && !any) continue
    const key = own.length > 1 ? own.toSorted().join() : (own[0] ?? '')
    let part = places.get(key)
    if (part === undefined) {
      part = sizes.length
      places.set(key, part)
      sizes.push(0)
      for (const scope of new Set([everybody, ...scopesOf(own)])) scopes.get(scope)?.push(part)
    }
    partOf[at] = part
  }
  return { partOf, sizes, scopes }
}

/** The teams and those above them, each once. Teams put into each other in a ring end the walk. */
function withAbove(teams: readonly string[], above: ReadonlyMap<string, string | null>): Set<string> {
  const met = new Set<string>()
  for (const team of teams)
    for (let id: string | null = team; id && above.has(id) && !met.has(id); id = above.get(id) ?? null)
      met.add(id)
  return met
}
