import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { wakeOutbox } from '~/platform/outbox.server'
import { demandPermission } from './demand-permission'
import { findInvitation } from './internal/find-invitation.server'
import { sendInvitation } from './internal/send-invitation.server'
import { resendMinutes } from './invitation-words'
import { tokenPurposes } from './issue-token.server'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

const minute = 60_000

/**
 * Sends an invitation again: a new link for 14 days, in the name of whoever sends it now; the old link stops.
 * @throws AppError not-allowed; not-found; too-many, where it was sent a moment ago
 */
export async function renewInvitation(options: { asker: SignedIn; id: string; now: Date }): Promise<void> {
  const { asker, id, now } = options
  demandPermission(asker, 'invite:person:team')
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const before = await findInvitation(tx, { asker, id })
    if (now.getTime() - before.sentAt.getTime() < resendMinutes * minute)
      throw new AppError({
        code: 'too-many',
        message: 'invitation sent a moment ago',
        userMessage: `That was sent a moment ago. It can be sent again after ${resendMinutes} minutes.`,
      })
    const invitation = await tx.invitation.update({
      where: { id: before.id },
      data: {
        invitedBy: asker.id,
        sentAt: now,
        expiresAt: new Date(now.getTime() + tokenPurposes.invitation.minutes * minute),
      },
    })
    await sendInvitation(tx, { invitation, inviter: asker.name, team: before.team?.name ?? null, now })
    await writeAudit(tx, {
      action: 'invited',
      actorId: asker.id,
      subjectId: id,
      detail: { roles: before.roles.replaceAll(',', ' '), again: true },
    })
  })
  wakeOutbox()
}
