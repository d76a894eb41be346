import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demandPermission } from './demand-permission'
import { leaveTeam } from './internal/leave-team.server'
import { lockTeams } from './internal/lock-teams.server'
import { putInTeam } from './internal/put-in-team.server'
import { readTeamReach, requireTeam } from './internal/team-reach.server'
import type { SignedIn } from './person'
import { teamWords } from './team-words'
import { writeAudit } from './write-audit.server'

type MemberMoved = { name: string; to: { id: string; name: string }; out: boolean }

/**
 * Moves somebody from one team to another, as what they are: who leads the one leads the other. Both teams have to be
 * the asker's. The last leader is not moved away unasked, as in `takeOutOfTeam`.
 * @returns `out`: whether the asker has lost the team that was left
 * @throws AppError not-allowed; not-found, for teams that are not there or not theirs
 * and somebody who is not in the team any more; conflict, where the new team is archived or the same
 */
export async function moveBetweenTeams(options: {
  asker: SignedIn
  person: string
  from: string
  to: string
  knows: boolean
}): Promise<MemberMoved | 'ask'> {
  const { asker, person: personId, from, to, knows } = options
  demandPermission(asker, 'write:team:team')
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    await lockTeams(tx)
    const reach = await readTeamReach(tx, asker)
    requireTeam(reach, from, 'either')
    const target = requireTeam(reach, to)
    if (from === to)
      throw new AppError({ code: 'conflict', message: 'moved to itself', userMessage: teamWords.there })
    const left = await leaveTeam(tx, { reach, teamId: from, personId, part: 'all', knows })
    if (left === 'ask') return 'ask'
    const { name, leads, belongs, notes } = left
    const joined = [
      ...(belongs ? await putInTeam(tx, { personId, teamId: to, leads: false }) : []),
      ...(leads ? await putInTeam(tx, { personId, teamId: to, leads: true }) : []),
    ]
    await writeAudit(
      tx,
      [...notes, ...joined].map((note) => ({ actorId: asker.id, subjectId: personId, ...note })),
    )
    return { to: { id: to, name: target.name }, name, out: !(await readTeamReach(tx, asker)).holds(from) }
  })
}
