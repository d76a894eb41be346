import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { teamWords } from '../team-words'
import type { AuditNote } from '../write-audit.server'
import { findLeaders } from './find-leaders.server'
import type { TeamReach } from './team-reach.server'

type Note = Pick<AuditNote, 'action' | 'detail'>

/**
 * Takes somebody out of a team, or the lead of it from them. Where nobody would lead it afterwards, nor a team above,
 * nothing is done until `knows` says that this was said.
 * @returns their name, what they were there, and what is to be noted; or `ask`
 * @throws AppError not-found, where they are not in it
 */
export async function leaveTeam(
  db: Prisma.TransactionClient,
  options: { reach: TeamReach; teamId: string; personId: string; part: 'all' | 'lead'; knows: boolean },
): Promise<{ name: string; leads: boolean; belongs: boolean; notes: Note[] } | 'ask'> {
  const { reach, teamId, personId, part, knows } = options
  const place = { teamId_personId: { teamId, personId } }
  const member = await db.teamMember.findUnique({
    where: place,
    include: { person: { select: { name: true } } },
  })
  if (!member || (part === 'lead' && !member.leads))
    throw new AppError({ code: 'not-found', message: 'not in the team', userMessage: teamWords.notMember })
  if (member.leads && !knows) {
    const leaders = await findLeaders(db, reach, teamId)
    const others = leaders.some((one) => one.teamId !== teamId || one.personId !== personId)
    if (!others) return 'ask'
  }
  const { leads, belongs, person } = member
  const stays = part === 'lead' && belongs
  if (stays) await db.teamMember.update({ where: place, data: { leads: false } })
  else await db.teamMember.delete({ where: place })
  const action = part === 'lead' ? 'team-led-no-more' : 'team-left'
  return { name: person.name, leads, belongs, notes: [{ action, detail: { team: teamId } }] }
}
