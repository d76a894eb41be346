import { demandPermission } from '~/features/identity/demand-permission'
import { ledTeamIds } from '~/features/identity/led-team-ids.server'
import { peopleScope } from '~/features/identity/people-scope.server'
import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'
import type { Prisma } from '~/platform/.server/prisma/client'

export type AssignScope = {
  assignments: Prisma.AssignmentWhereInput
  /** Those of them that the asker may change or take back, for everybody whom they concern. */
  changes: Prisma.AssignmentWhereInput
  events: Prisma.WorkEventWhereInput
  teams: Prisma.TeamWhereInput
  people: Prisma.PersonWhereInput
}

/**
 * What somebody may assign, to whom, and what of it they see: a manager what they asked themself and what is asked of
 * the teams that they lead and those below, of whose people alone they see anything; an administrator all. What concerns
 * other people as well is changed by whoever asked it.
 * @throws AppError not-allowed
 */
export async function assignScope(db: Prisma.TransactionClient, asker: SignedIn): Promise<AssignScope> {
  demandPermission(asker, 'assign:assignment:team')
  if (mayDo(asker, 'assign:assignment:any'))
    return { assignments: {}, changes: {}, events: {}, teams: { archivedAt: null }, people: {} }
  const led = await ledTeamIds(db, asker.id)
  const { people } = await peopleScope(db, asker)
  const ofOthers: Prisma.AssignmentTargetWhereInput = {
    OR: [{ teamId: { notIn: led } }, { personId: { not: null }, NOT: { person: people } }],
  }
  return {
    assignments: { OR: [{ byId: asker.id }, { targets: { some: { teamId: { in: led } } } }] },
    changes: { OR: [{ byId: asker.id }, { targets: { none: ofOthers } }] },
    events: { teamId: { in: led } },
    teams: { id: { in: led }, archivedAt: null },
    people,
  }
}
