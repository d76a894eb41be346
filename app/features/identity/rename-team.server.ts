import { openDatabase } from '~/platform/db.server'
import { demandPermission } from './demand-permission'
import { lockTeams } from './internal/lock-teams.server'
import { demandFreeName, readTeamReach, requireTeam } from './internal/team-reach.server'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

/**
 * Gives a team another name; an archived one too, which may need it to be brought back.
 * @throws AppError not-allowed; not-found, also for somebody else's; conflict, where another team has the name
 */
export async function renameTeam(options: { asker: SignedIn; id: string; name: string }): Promise<void> {
  const { asker, id, name } = options
  demandPermission(asker, 'write:team:team')
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    await lockTeams(tx)
    const reach = await readTeamReach(tx, asker)
    const team = requireTeam(reach, id, 'either')
    if (team.name === name) return
    demandFreeName(reach, name, id)
    await tx.team.update({ where: { id }, data: { name } })
    await writeAudit(tx, { action: 'team-renamed', actorId: asker.id, subjectId: id })
  })
}
