import { openDatabase } from '~/platform/db.server'
import { compareNames } from './compare-names'
import { demandPermission } from './demand-permission'
import { ledTeamIds } from './led-team-ids.server'
import { mayDo } from './permissions'
import type { SignedIn } from './person'

export type ListedTeam = {
  id: string
  name: string
  /** Names of the teams above it, the uppermost first, and its own: "Europe › North". */
  path: string
  people: number
}

/**
 * The teams that somebody may put people into: for a manager those they lead and below, for an administrator all.
 * By path; archived ones are left out.
 * @throws AppError not-allowed
 */
export async function listTeams(asker: SignedIn): Promise<ListedTeam[]> {
  demandPermission(asker, 'read:team:team')
  const db = await openDatabase()
  const scope = mayDo(asker, 'read:team:any') ? {} : { id: { in: await ledTeamIds(db, asker.id) } }
  const [teams, names] = await Promise.all([
    db.team.findMany({
      where: { ...scope, archivedAt: null },
      select: { id: true, name: true, parentId: true, _count: { select: { members: true } } },
    }),
    db.team.findMany({ select: { id: true, name: true, parentId: true } }),
  ])
  const known = new Map(names.map((team) => [team.id, team]))
  const pathOf = (id: string | null, depth = 0): string => {
    const team = id ? known.get(id) : undefined
    if (!team || depth > 10) return ''
    const above = pathOf(team.parentId, depth + 1)
    return above ? `${above} › ${team.name}` : team.name
  }
  return teams
    .map(({ id, name, _count }) => ({ id, name, path: pathOf(id), people: _count.members }))
    .sort((a, b) => compareNames(a.path, b.path))
}
