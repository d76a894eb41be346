import type { Prisma } from '~/platform/.server/prisma/client'
import type { AuditNote } from '../write-audit.server'

export type WantedMember = { teamId: string; personId: string; leads: boolean; belongs: boolean }

/**
 * Adds people to teams, many at once; what somebody is there already stays. A person and a team may come twice: as
 * member and as leader.
 * @returns what is to be noted, one note a person and team
 */
export async function addMemberships(
  db: Prisma.TransactionClient,
  options: { actorId: string; members: readonly WantedMember[] },
): Promise<AuditNote[]> {
  const wanted = new Map<string, WantedMember>()
  for (const member of options.members) {
    const key = `${member.teamId}/${member.personId}`
    const { leads = false, belongs = false } = wanted.get(key) ?? {}
    wanted.set(key, { ...member, leads: leads || member.leads, belongs: belongs || member.belongs })
  }
  const members = [...wanted.values()]
  const personIds = [...new Set(members.map(({ personId }) => personId))]
  const there = await db.teamMember.findMany({ where: { personId: { in: personIds } } })
  const known = new Set(there.map(({ teamId, personId }) => `${teamId}/${personId}`))
  await db.teamMember.createMany({
    data: members.filter(({ teamId, personId }) => !known.has(`${teamId}/${personId}`)),
  })
  for (const { teamId, personId, leads, belongs } of members)
    if (known.has(`${teamId}/${personId}`))
      await db.teamMember.update({
        where: { teamId_personId: { teamId, personId } },
        data: { ...(leads && { leads }), ...(belongs && { belongs }) },
      })
  return members.map(({ teamId, personId, leads }) => ({
    action: 'team-joined',
    actorId: options.actorId,
    subjectId: personId,
    detail: { by: 'import', team: teamId, ...(leads && { leads }) },
  }))
}
