import { openDatabase } from '~/platform/db.server'
import { demandPermission } from './demand-permission'
import { leaveTeam } from './internal/leave-team.server'
import { lockTeams } from './internal/lock-teams.server'
import { readTeamReach, requireTeam } from './internal/team-reach.server'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

/**
 * Takes somebody out of a team, or only the lead of it from them. The last one who leads a team that nobody leads from
 * above goes only where it is `known` what that means: else the answer is `ask`.
 * @param part `lead`: who also belongs to the team stays in it
 * @returns `out`: whether the asker has lost the team by it
 * @throws AppError not-allowed; not-found, for a team or a member that is not there or not theirs
 */
export async function takeOutOfTeam(options: {
  asker: SignedIn
  id: string
  person: string
  part: 'all' | 'lead'
  knows: boolean
}): Promise<{ name: string; out: boolean } | 'ask'> {
  const { asker, id, person: personId, part, knows } = options
  demandPermission(asker, 'write:team:team')
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    await lockTeams(tx)
    const reach = await readTeamReach(tx, asker)
    requireTeam(reach, id, 'either')
    const left = await leaveTeam(tx, { reach, teamId: id, personId, part, knows })
    if (left === 'ask') return 'ask'
    await writeAudit(
      tx,
      left.notes.map((note) => ({ actorId: asker.id, subjectId: personId, ...note })),
    )
    return { name: left.name, out: !(await readTeamReach(tx, asker)).holds(id) }
  })
}
