import type { Prisma } from '~/platform/.server/prisma/client'
import { writeMail } from '~/platform/outbox.server'
import { publicUrl } from '~/platform/public-url.server'
import { writeMailPage } from '~/platform/write-mail-page'
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
  const words = writeMailPage({
    subject: `${inviter} invites you to Just Enough`,
    greeting: `Hello${invitation.name ? ` ${invitation.name}` : ''},`,
    blocks: [
      {
        kind: 'say',
        text: `${inviter} invites you to Just Enough${team ? `, into the team ${team}` : ''}: short lessons for the conversation you are about to have.`,
      },
      { kind: 'say', text: 'The link works for 14 days.' },
      {
        kind: 'button',
        text: 'Open the invitation',
        link: publicUrl(`/invitation?token=${secret}`),
      },
    ],
    why: `If you do not know ${inviter}, do nothing: then nothing happens.`,
  })
  await writeMail(db, {
    key: `invitation/${invitation.id}/${sentAt}`,
    mail: { to: invitation.email, ...words },
    dueAt: now,
  })
}
