import type { Prisma } from '~/platform/.server/prisma/client'
import { writeMail } from '~/platform/outbox.server'
import { publicUrl } from '~/platform/public-url.server'
import { issueToken } from '../issue-token.server'

/**
 * Gives an invitation a new secret and mails it. The secret holds the time it was sent, and works only while that is
 * the invitation's own: so the ones from before stop.
 */
export async function sendInvitation(
  db: Prisma.TransactionClient,
  options: {
    invitation: { id: string; email: string; name: string | null; sentAt: Date }
    inviter: string
    team: string | null
    now: Date
  },
): Promise<void> {
  const { invitation, inviter, team, now } = options
  const sentAt = invitation.sentAt.toISOString()
  const secret = await issueToken(db, {
    purpose: 'invitation',
    subject: { invitationId: invitation.id, sentAt },
    now,
  })
  const text = `Hello${invitation.name ? ` ${invitation.name}` : ''},

${inviter} invites you to Just Enough${team ? `, into the team ${team}` : ''}: short lessons for the conversation you are about to have.

Open this link within 14 days:

${publicUrl(`/invitation?token=${secret}`)}

If you do not know ${inviter}, do nothing: then nothing happens.
`
  await writeMail(db, {
    key: `invitation/${invitation.id}/${sentAt}`,
    mail: { to: invitation.email, subject: `${inviter} invites you to Just Enough`, text },
    dueAt: now,
  })
}
