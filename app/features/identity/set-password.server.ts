import type { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { wakeOutbox } from '~/platform/outbox.server'
import { findPasswordFault } from './find-password-fault.server'
import { hashPassword } from './internal/hash-password.server'
import { proveOwner } from './internal/prove-owner.server'
import { tellOwner } from './internal/tell-owner.server'
import type { newPasswordSchema } from './password.schema'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

/**
 * Sets or changes the password of the person who asks. All their other sessions end, and they are told by mail.
 * @throws AppError sign-in-needed, without the present password and a fresh sign-in; not-allowed, where the present one
 * is wrong; too-many; bad-input for a password that would be guessed soon; unavailable, where too many wait
 */
export async function setPassword(options: {
  person: SignedIn
  input: Pick<z.infer<typeof newPasswordSchema>, 'current' | 'password'>
  now: Date
}): Promise<void> {
  const { person, input, now } = options
  const personId = person.id
  await proveOwner({ person, current: input.current, now })
  const fault = findPasswordFault(input.password, person)
  if (fault) throw new AppError({ code: 'bad-input', message: 'weak password', userMessage: fault })
  const hash = await hashPassword(input.password)
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    await tx.password.upsert({
      where: { personId },
      create: { personId, hash, changedAt: now },
      update: { hash, changedAt: now },
    })
    const { count } = await tx.session.deleteMany({ where: { personId, id: { not: person.sessionId } } })
    await writeAudit(tx, { action: 'password-set', actorId: personId, detail: { sessionsEnded: count } })
    await tellOwner(tx, person, 'password-set')
  })
  wakeOutbox()
}
