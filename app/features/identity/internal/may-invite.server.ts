import type { Prisma } from '~/platform/.server/prisma/client'
import { ledTeamIds } from '../led-team-ids.server'
import { mayDo } from '../permissions'
import type { Role } from '../words'

/**
 * Whether somebody may invite with these roles into this team: an administrator with any, a manager learners only, and
 * only into a team they lead. Asked again when an invitation is accepted: what its sender may no longer give, it does
 * not give.
 */
export async function mayInvite(
  db: Prisma.TransactionClient,
  inviter: { id: string; roles: readonly Role[] },
  gift: { roles: readonly Role[]; teamId: string | null },
): Promise<boolean> {
  if (mayDo(inviter, 'invite:person:any')) return true
  if (!mayDo(inviter, 'invite:person:team')) return false
  if (!gift.teamId || gift.roles.some((role) => role !== 'learner')) return false
  return (await ledTeamIds(db, inviter.id)).includes(gift.teamId)
}
