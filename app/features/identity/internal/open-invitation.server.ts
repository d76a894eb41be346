import { z } from 'zod'
import type { Prisma } from '~/platform/.server/prisma/client'
import { isRole, type Role } from '../words'
import { mayInvite } from './may-invite.server'

/** What an invitation's secret stands for. */
export const invitationSubject = z.object({ invitationId: z.string(), sentAt: z.iso.datetime() })

/** An invitation that would be fulfilled if its link was opened now. */
export type OpenInvitation = {
  id: string
  email: string
  name: string | null
  roles: Role[]
  team: { id: string; name: string } | null
  inviter: { id: string; name: string }
}

/**
 * The invitation a secret stands for, first, and then all others to the same address, so that one acceptance takes them
 * all. Only those that still hold: open, in time, and by somebody who may still give what they promised. Null where the
 * secret's own does not.
 */
export async function openInvitations(
  db: Prisma.TransactionClient,
  options: { subject: z.infer<typeof invitationSubject>; now: Date },
): Promise<[OpenInvitation, ...OpenInvitation[]] | null> {
  const { subject, now } = options
  const own = await db.invitation.findUnique({
    where: { id: subject.invitationId, sentAt: new Date(subject.sentAt) },
  })
  if (!own) return null
  const rows = await db.invitation.findMany({
    where: { email: own.email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    include: { team: true },
  })
  const open: OpenInvitation[] = []
  for (const row of rows) {
    const inviter = row.invitedBy
      ? await db.person.findUnique({
          where: { id: row.invitedBy, suspendedAt: null },
          include: { roles: true },
        })
      : null
    if (!inviter) continue
    const roles = row.roles.split(',').filter(isRole)
    const held = inviter.roles.map(({ role }) => role).filter(isRole)
    if (!(await mayInvite(db, { id: inviter.id, roles: held }, { roles, teamId: row.teamId }))) continue
    const team = row.team && !row.team.archivedAt ? row.team : null
    open.push({ id: row.id, email: row.email, name: row.name, roles, team, inviter })
  }
  const first = open.find(({ id }) => id === own.id)
  return first ? [first, ...open.filter((one) => one !== first)] : null
}
