import { demandPermission } from '~/features/identity/demand-permission'
import { ledTeamIds } from '~/features/identity/led-team-ids.server'
import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { everybody } from './part-people'
import type { BoardTeam } from './report.schema'

export type BoardScope = {
  /** The teams that the asker may see, archived ones left out. */
  teams: BoardTeam[]
  /** Whether they see everybody, also those of no team. */
  any: boolean
  /** The team they look at, or null for all of them together. */
  team: BoardTeam | null
  zone: string | null
}

/**
 * Which teams somebody may see the board of, and the one that they ask for.
 * @param teamId empty for all together
 * @throws AppError not-allowed; not-found for a team that is not theirs, in the words for one that does not exist
 */
export async function findBoardScope(asker: SignedIn, teamId: string): Promise<BoardScope> {
  demandPermission(asker, 'read:board:team')
  const any = mayDo(asker, 'read:board:any')
  const db = await openDatabase()
  const scope = any ? {} : { id: { in: await ledTeamIds(db, asker.id) } }
  const [teams, own] = await Promise.all([
    db.team.findMany({
      where: { ...scope, archivedAt: null },
      select: { id: true, name: true, parentId: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    db.person.findUnique({ where: { id: asker.id }, select: { timeZone: true } }),
  ])
  const team = teams.find(({ id }) => id === teamId) ?? null
  if (teamId !== everybody && !team)
    throw new AppError({
      code: 'not-found',
      message: 'board of no team of the asker',
      userMessage: 'There is no such team among those that you lead.',
    })
  return { teams, any, team, zone: own?.timeZone ?? null }
}
