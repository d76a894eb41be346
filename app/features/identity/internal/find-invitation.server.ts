import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { ledTeamIds } from '../led-team-ids.server'
import { mayDo } from '../permissions'
import type { SignedIn } from '../person'

/** Which invitations somebody may see: an administrator all, a manager those into teams they lead. */
export async function invitationScope(
  db: Prisma.TransactionClient,
  asker: SignedIn,
): Promise<Prisma.InvitationWhereInput> {
  if (mayDo(asker, 'invite:person:any')) return {}
  return { teamId: { in: await ledTeamIds(db, asker.id) } }
}

/**
 * An open invitation that the asker may change: a manager none that gives more than they could.
 * @throws AppError not-found, in the same words for one that is not there and one that is not theirs
 */
export async function findInvitation(db: Prisma.TransactionClient, options: { asker: SignedIn; id: string }) {
  const { asker, id } = options
  const scope = await invitationScope(db, asker)
  const most = mayDo(asker, 'invite:person:any') ? {} : { roles: 'learner' }
  const invitation = await db.invitation.findFirst({
    where: { AND: [{ id, acceptedAt: null, revokedAt: null }, scope, most] },
    include: { team: true },
  })
  if (invitation) return invitation
  throw new AppError({
    code: 'not-found',
    message: 'no such open invitation',
    userMessage: 'This invitation is not open any more, or not yours to change.',
  })
}
