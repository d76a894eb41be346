import { openDatabase } from '~/platform/db.server'
import { wakeOutbox, writeMail } from '~/platform/outbox.server'
import { publicUrl } from '~/platform/public-url.server'
import { writeMailPage } from '~/platform/write-mail-page'
import { emailSchema } from './identity.schema'
import { issueToken } from './issue-token.server'

/**
 * Sends a link to sign in, where the address belongs to an account. Whether it does is not told: the answer is the
 * same, and both ways make one secret and one write, so that the time taken tells nothing either.
 * @param onward where to go on to afterwards
 * @throws ZodError for what is no e-mail address
 */
export async function requestLink(options: { email: unknown; onward: string; now: Date }): Promise<void> {
  const email = emailSchema.parse(options.email)
  const { onward, now } = options
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { email, suspendedAt: null } })
    const secret = await issueToken(tx, {
      purpose: 'sign-in',
      subject: { personId: person?.id ?? '', onward },
      now,
    })
    const link = publicUrl(`/sign-in/link?token=${secret}`)
    const mail = {
      to: email,
      ...writeMailPage({
        subject: 'Your link to sign in to Just Enough',
        greeting: `Hello${person ? ` ${person.name}` : ''},`,
        blocks: [
          { kind: 'say', text: 'this link signs you in. It works once, within 20 minutes.' },
          { kind: 'button', text: 'Sign in', link },
        ],
        why: 'If you did not ask for it, do nothing: nobody gets in without this mail.',
      }),
    }
    const key = `sign-in-link/${secret.slice(0, 12)}`
    await writeMail(tx, { key, mail, dueAt: now, ...(person && { personId: person.id }) })
    // Nobody's account: the same work up to here, and nothing leaves the house.
    if (!person) await tx.outboxItem.delete({ where: { key } })
  })
  wakeOutbox()
}
