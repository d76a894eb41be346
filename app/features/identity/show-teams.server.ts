import { openDatabase } from '~/platform/db.server'
import { compareNames } from './compare-names'
import { demandPermission } from './demand-permission'
import { pathOf, readTeamReach } from './internal/team-reach.server'
import type { SignedIn } from './person'
import { joinPath } from './team-words'

export type TreeTeam = {
  id: string
  name: string
  /** The team above, where that is the asker's as well; else null. */
  parentId: string | null
  /** Names of those above that are not the asker's, to say where a team stands; empty for most. */
  under: string
  /** Who belongs to the team itself, without those below. */
  people: number
  /** The first of them, by name, and how many there are beside. */
  leaders: string[]
  moreLeaders: number
  /** Whether the asker may move it. */
  movable: boolean
}

const leadersNamed = 2

type ShownTeams = {
  any: boolean
  teams: TreeTeam[]
  archived: { id: string; name: string }[]
}

/**
 * The teams that somebody looks after, by name, each with the one above it, for a tree; archived ones beside them. For
 * an administrator all.
 * @throws AppError not-allowed
 */
export async function showTeams(asker: SignedIn): Promise<ShownTeams> {
  demandPermission(asker, 'read:team:team')
  const db = await openDatabase()
  const reach = await readTeamReach(db, asker)
  const held = [...reach.teams.values()]
    .filter(({ id }) => reach.holds(id))
    .sort((a, b) => compareNames(a.name, b.name))
  const ids = held.map(({ id }) => id)
  // Counted by the database: thousands of memberships stay there.
  const [counts, leaders] = await Promise.all([
    db.teamMember.groupBy({
      by: ['teamId'],
      where: { belongs: true, ...(reach.any ? {} : { teamId: { in: ids } }) },
      _count: true,
    }),
    db.teamMember.findMany({
      where: { leads: true, ...(reach.any ? {} : { teamId: { in: ids } }) },
      select: { teamId: true, person: { select: { name: true } } },
      orderBy: { person: { name: 'asc' } },
    }),
  ])
  const people = new Map(counts.map(({ teamId, _count }) => [teamId, _count]))
  const names = new Map<string, string[]>()
  for (const { teamId, person } of leaders) names.set(teamId, [...(names.get(teamId) ?? []), person.name])
  const living = held.filter(({ archivedAt }) => !archivedAt)
  return {
    any: reach.any,
    teams: living.map(({ id, name, parentId }) => {
      const inside = parentId !== null && reach.holds(parentId) && !reach.teams.get(parentId)?.archivedAt
      const above = inside ? [] : pathOf(reach.teams, id).slice(0, -1)
      const led = names.get(id) ?? []
      return {
        id,
        name,
        parentId: inside ? parentId : null,
        under: joinPath(above.map((team) => team.name)),
        people: people.get(id) ?? 0,
        leaders: led.slice(0, leadersNamed),
        moreLeaders: Math.max(0, led.length - leadersNamed),
        movable: reach.places(id),
      }
    }),
    archived: held.filter(({ archivedAt }) => archivedAt).map(({ id, name }) => ({ id, name })),
  }
}
