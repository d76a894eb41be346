import { keepDutyFigures } from '~/features/assign/keep-duty-figures.server'
import { writeAudit } from '~/features/identity/write-audit.server'
import { keepFigures } from '~/features/learn/keep-figures.server'
import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { mailSchema } from '~/platform/mail.server'
import { unseal } from '~/platform/seal.server'

/**
 * Takes somebody away with all that is theirs, within the caller's transaction: what hangs on the account goes with it,
 * what team figures need stays as numbers, and what was to reach them is withdrawn.
 * @throws AppError not-found; conflict, where they are the only administrator who can sign in
 */
export async function eraseWithin(
  db: Prisma.TransactionClient,
  options: { personId: string; actorId: string; by: 'self' | 'administrator' },
): Promise<void> {
  const { personId, actorId, by } = options
  // Written first: from here on no other server changes anything, so two administrators cannot both be the last but one.
  await writeAudit(db, { action: 'erasure', actorId, subjectId: personId, detail: { by } })
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { email: true, roles: { select: { role: true } } },
  })
  if (!person)
    throw new AppError({
      code: 'not-found',
      message: 'erasure of nobody',
      userMessage: 'There is no such account, or no longer. Nothing was changed.',
    })
  if (person.roles.some(({ role }) => role === 'admin')) await refuseLastAdmin(db, personId)
  await keepFigures(db, personId)
  await keepDutyFigures(db, personId)
  await withdrawMails(db, { personId, email: person.email })
  await db.invitation.deleteMany({ where: { email: person.email } })
  await db.invitation.updateMany({ where: { invitedBy: personId }, data: { invitedBy: null } })
  await withdrawTokens(db, [personId, person.email])
  await db.person.delete({ where: { id: personId } })
}

async function refuseLastAdmin(db: Prisma.TransactionClient, personId: string): Promise<void> {
  const other = await db.personRole.findFirst({
    where: { role: 'admin', personId: { not: personId }, person: { suspendedAt: null } },
    select: { personId: true },
  })
  if (other) return
  throw new AppError({
    code: 'conflict',
    message: 'erasure of the last administrator',
    userMessage:
      'This is the only administrator. Give the role to somebody else first, so that people, roles and sign-in are looked after. Nothing was erased.',
  })
}

/** Those that name the person, and those that only know the address, such as an invitation: it is sealed in them. */
async function withdrawMails(
  db: Prisma.TransactionClient,
  { personId, email }: { personId: string; email: string },
): Promise<void> {
  await db.outboxItem.deleteMany({ where: { personId } })
  const waiting = await db.outboxItem.findMany({
    where: { personId: null, kind: 'mail', sentAt: null },
    select: { id: true, key: true, payload: true },
  })
  const theirs = waiting.filter((item) => addressOf(item) === email).map(({ id }) => id)
  for (let at = 0; at < theirs.length; at += 500)
    await db.outboxItem.deleteMany({ where: { id: { in: theirs.slice(at, at + 500) } } })
}

/** Null where a mail does not open: it will not be sent either. */
function addressOf({ key, payload }: { key: string; payload: Uint8Array }): string | null {
  try {
    return mailSchema.parse(JSON.parse(unseal(payload, `outbox/${key}`))).to.toLowerCase()
  } catch {
    return null
  }
}

/** Secrets that are about them. Looked for by their text, then told apart by their values: in a search `_` is any sign. */
async function withdrawTokens(db: Prisma.TransactionClient, about: string[]): Promise<void> {
  const near = await db.oneTimeToken.findMany({
    where: { OR: about.map((value) => ({ subject: { contains: value } })) },
    select: { secretHash: true, subject: true },
  })
  const theirs = near.filter(({ subject }) =>
    Object.values(JSON.parse(subject) as Record<string, unknown>).some((value) =>
      about.includes(value as string),
    ),
  )
  await db.oneTimeToken.deleteMany({
    where: { secretHash: { in: theirs.map(({ secretHash }) => secretHash) } },
  })
}
