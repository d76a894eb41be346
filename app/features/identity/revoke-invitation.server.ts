import { openDatabase } from '~/platform/db.server'
import { demandPermission } from './demand-permission'
import { findInvitation } from './internal/find-invitation.server'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

/**
 * Takes an open invitation back: its link stops.
 * @throws AppError not-allowed; not-found
 */
export async function revokeInvitation(options: { asker: SignedIn; id: string; now: Date }): Promise<void> {
  const { asker, id, now } = options
  demandPermission(asker, 'invite:person:team')
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    await findInvitation(tx, { asker, id })
    await tx.invitation.update({ where: { id }, data: { revokedAt: now } })
    await writeAudit(tx, { action: 'invitation-revoked', actorId: asker.id, subjectId: id })
  })
}
