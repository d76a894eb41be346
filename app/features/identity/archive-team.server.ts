import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demandPermission } from './demand-permission'
import { lockTeams } from './internal/lock-teams.server'
import { readTeamReach, requireTeam } from './internal/team-reach.server'
import type { SignedIn } from './person'
import { teamWords } from './team-words'
import { teamsBelow } from './teams-below'
import { writeAudit } from './write-audit.server'

/**
 * Archives a team, together with those below it that live: one moment for all, by which they are brought back together.
 * People stay in them, and get nothing through them.
 * @returns how many teams that were
 * @throws AppError not-allowed; not-found, also for somebody else's; conflict, where it is archived, or up to others
 */
export async function archiveTeam(options: { asker: SignedIn; id: string; now: Date }): Promise<number> {
  const { asker, id, now } = options
  demandPermission(asker, 'write:team:team')
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    await lockTeams(tx)
    const reach = await readTeamReach(tx, asker)
    requireTeam(reach, id)
    if (!reach.places(id))
      throw new AppError({ code: 'conflict', message: 'not theirs to archive', userMessage: teamWords.fixed })
    const ids = [...teamsBelow(reach.teams.values(), [id])].filter(
      (one) => reach.teams.get(one)?.archivedAt === null,
    )
    await tx.team.updateMany({ where: { id: { in: ids } }, data: { archivedAt: now } })
    await writeAudit(
      tx,
      ids.map((subjectId) => ({
        action: 'team-archived',
        actorId: asker.id,
        subjectId,
        ...(subjectId !== id && { detail: { team: id } }),
      })),
    )
    return ids.length
  })
}
