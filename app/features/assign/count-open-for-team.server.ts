import type { SignedIn } from '~/features/identity/person'
import { teamsBelow } from '~/features/identity/teams-below'
import { openDatabase } from '~/platform/db.server'
import { assignScope } from './internal/assign-scope.server'
import { stillOn } from './internal/still-on'
import { todayOf } from './internal/today-of.server'

/**
 * How many assignments of a team and those below it are not over: what its people would lose if it was archived.
 * Nought for a team that is not the asker's.
 * @throws AppError not-allowed
 */
export async function countOpenForTeam(options: { asker: SignedIn; id: string; now: Date }): Promise<number> {
  const { asker, id, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const teams = await db.team.findMany({ where: { archivedAt: null }, select: { id: true, parentId: true } })
  return db.assignment.count({
    where: {
      ...stillOn(await todayOf(db, asker.id, now)),
      targets: { some: { team: { AND: [scope.teams, { id: { in: [...teamsBelow(teams, [id])] } }] } } },
    },
  })
}
