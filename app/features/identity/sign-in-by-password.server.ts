import type { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { limitRate, returnRate } from '~/platform/limit-rate.server'
import { hashPassword } from './internal/hash-password.server'
import { verifyPassword } from './internal/verify-password.server'
import { openSession } from './open-session.server'
import type { passwordSignInSchema } from './password.schema'
import { writeAudit } from './write-audit.server'

/**
 * Signs in by address and password. Whether the address has an account, or the account a password, is not told: the
 * words are the same, and so is the work. Tries are counted before anything costly is done; those that succeed are not
 * counted, so that a company behind one address is not held up. Who is locked out of this way has the others.
 * @param address where the request came from
 * @returns the `Set-Cookie` value
 * @throws AppError not-allowed for a wrong pair or, to its owner, a suspended account; too-many; unavailable
 */
export async function signInByPassword(options: {
  request: Request
  address: string
  input: Pick<z.infer<typeof passwordSignInSchema>, 'email' | 'password'>
  now: Date
}): Promise<string> {
  const { request, address, now } = options
  const { email, password } = options.input
  await limitRate('sign-in-address', address)
  await limitRate('sign-in-account', email)
  const db = await openDatabase()
  const kept = await db.password.findFirst({ where: { person: { email } } })
  const { right, stale } = await verifyPassword(kept?.hash ?? null, password)
  if (!right || !kept) {
    await writeAudit(db, {
      action: 'sign-in-refused',
      actorId: null,
      subjectId: kept?.personId ?? null,
      detail: { method: 'password' },
    })
    throw wrongPair()
  }
  const { personId } = kept
  const hash = stale ? await hashPassword(password) : kept.hash
  const cookie = await db.$transaction(async (tx) => {
    // A password that was changed while this one was looked at opens nothing any more.
    const { count } = await tx.password.updateMany({ where: { personId, hash: kept.hash }, data: { hash } })
    if (count === 0) throw wrongPair()
    return openSession(tx, { request, personId, method: 'password', now })
  })
  await returnRate('sign-in-address', address)
  await returnRate('sign-in-account', email)
  return cookie
}

function wrongPair(): AppError {
  return new AppError({
    code: 'not-allowed',
    message: 'wrong address or password',
    userMessage:
      'This address and password do not belong together. Try again, or ask for a link: with it you can set a new one.',
  })
}
