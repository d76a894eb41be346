import { randomUUID } from 'node:crypto'
import type { Prisma } from '~/platform/.server/prisma/client'
import { writeMail } from '~/platform/outbox.server'
import { publicUrl } from '~/platform/public-url.server'
import { writeMailPage } from '~/platform/write-mail-page'

const said = {
  'password-set': 'a password was set for your account',
  'password-removed': 'the password of your account was removed',
  'passkey-added': 'a passkey was added to your account',
  'passkey-removed': 'a passkey of your account was removed',
} as const

/** Tells somebody by mail that a way into their account has changed: it may have been somebody else. */
export async function tellOwner(
  db: Prisma.TransactionClient,
  owner: { id: string; email: string; name: string },
  change: keyof typeof said,
): Promise<void> {
  await writeMail(db, {
    key: `way-in-changed/${randomUUID()}`,
    personId: owner.id,
    mail: {
      to: owner.email,
      ...writeMailPage({
        subject: 'A way into your Just Enough account has changed',
        greeting: `Hello ${owner.name},`,
        blocks: [
          { kind: 'say', text: `${said[change]}. If that was you, there is nothing to do.` },
          {
            kind: 'say',
            text: 'If it was not, somebody else is in your account. Sign in by a link, remove what you do not know, and sign out everywhere else.',
          },
          { kind: 'button', text: 'Look at your account', link: publicUrl('/me/account') },
        ],
        why: 'This mail is sent whenever a way into an account changes.',
      }),
    },
  })
}
