import { openDatabase } from '~/platform/db.server'
import { demandPermission } from './demand-permission'
import { invitationScope } from './internal/find-invitation.server'
import { mayDo } from './permissions'
import type { SignedIn } from './person'
import { type Role, rolesAmong } from './words'

export type ListedInvitation = {
  id: string
  email: string
  name: string | null
  roles: Role[]
  team: string | null
  inviter: string | null
  /** ISO */
  sentAt: string
  expiresAt: string
  expired: boolean
  /** What the mail server said where it did not take the mail; null where it did, or was not asked yet. */
  fault: string | null
  /** Whether the asker may send it again or take it back. */
  mine: boolean
}

export const invitationsAPage = 50

/**
 * Open invitations that the asker may see, the latest first; those that ran out stay for a month, to be sent again.
 * @throws AppError not-allowed
 */
export async function listInvitations(options: {
  asker: SignedIn
  page: number
  now: Date
}): Promise<{ invitations: ListedInvitation[]; total: number }> {
  const { asker, page, now } = options
  demandPermission(asker, 'invite:person:team')
  const db = await openDatabase()
  const where = { AND: [{ acceptedAt: null, revokedAt: null }, await invitationScope(db, asker)] }
  const [rows, total] = await Promise.all([
    db.invitation.findMany({
      where,
      include: { team: true },
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * invitationsAPage,
      take: invitationsAPage,
    }),
    db.invitation.count({ where }),
  ])
  const inviters = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ invitedBy }) => invitedBy ?? []) } },
    select: { id: true, name: true },
  })
  const keyOf = ({ id, sentAt }: { id: string; sentAt: Date }) => `invitation/${id}/${sentAt.toISOString()}`
  const faulty = await db.outboxItem.findMany({
    where: { key: { in: rows.map(keyOf) }, sentAt: null, fault: { not: null } },
    select: { key: true, fault: true },
  })
  const faults = new Map(faulty.map(({ key, fault }) => [key, fault]))
  const any = mayDo(asker, 'invite:person:any')
  const invitations = rows.map(({ id, email, name, roles, team, invitedBy, sentAt, expiresAt }) => ({
    id,
    email,
    name,
    roles: rolesAmong(roles.split(',')),
    team: team?.name ?? null,
    inviter: inviters.find((person) => person.id === invitedBy)?.name ?? null,
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= now,
    fault: faults.get(keyOf({ id, sentAt })) ?? null,
    mine: any || roles === 'learner',
  }))
  return { invitations, total }
}
