import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { withdrawMails } from '~/platform/outbox.server'
import { unseal } from '~/platform/seal.server'
import { type MailKind, mailKinds, stopPlace } from './write-stop-link.server'

/** How the keys of the mails of a kind begin. */
const keysOf: Record<MailKind, readonly string[]> = {
  'look-back': ['look-back/'],
  fresh: ['fresh/'],
  assignments: ['digest/', 'prompt/'],
  board: ['board/'],
}

const subject = z.object({ kind: z.enum(mailKinds), personId: z.string() })

/**
 * Stops mails of one kind to the person that a link of `writeStopLink` was made for; those that have not left are taken
 * back. A second time changes nothing. What the mails were about goes on in the app.
 * @param secret untrusted, from the address
 * @returns which kind was stopped
 * @throws AppError not-found for what is no such link
 */
export async function stopMails(options: { secret: unknown; now: Date }): Promise<MailKind> {
  const { kind, personId } = readSecret(options.secret)
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    if (kind === 'look-back')
      await tx.debrief.updateMany({ where: { personId, answeredAt: null }, data: { byMail: false } })
    else if (kind === 'fresh')
      await tx.recallSetting.updateMany({ where: { personId }, data: { byMail: false } })
    // Whose account is gone gets nothing any more.
    else if (await tx.person.findUnique({ where: { id: personId }, select: { id: true } }))
      await tx.mailStop.upsert({
        where: { personId_kind: { personId, kind } },
        create: { personId, kind, at: options.now },
        update: {},
      })
    for (const keys of keysOf[kind]) await withdrawMails(tx, { personId, keys, now: options.now })
  })
  return kind
}

/** Which mails a link would stop, without stopping them. @throws AppError not-found */
export function readStopLink(secret: unknown): MailKind {
  return readSecret(secret).kind
}

function readSecret(secret: unknown): z.infer<typeof subject> {
  try {
    const text = z.string().min(40).max(400).parse(secret)
    return subject.parse(JSON.parse(unseal(Buffer.from(text, 'base64url'), stopPlace)))
  } catch {
    throw new AppError({
      code: 'not-found',
      message: 'no valid link to stop mails',
      userMessage: 'This link is not whole. Open it from the mail once more, or change it under “Me”.',
    })
  }
}
