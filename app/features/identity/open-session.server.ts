import { randomBytes } from 'node:crypto'
import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { fingerprintOf } from '~/platform/seal.server'
import { nameDevice } from './name-device'
import { readSessionCookie, sessionDays, writeSessionCookie } from './session-cookie.server'
import type { SignInMethod } from './words'
import { writeAudit } from './write-audit.server'

const day = 24 * 60 * 60 * 1000

/**
 * Signs somebody in on the browser of the request: a new secret each time, and whatever session the browser had
 * before is ended, so that a secret planted there is worth nothing.
 * Within the caller's transaction, so that a link that was used up for nothing works again.
 * @returns the `Set-Cookie` value
 * @throws AppError not-allowed, where an administrator has suspended the account
 */
export async function openSession(
  db: Prisma.TransactionClient,
  options: { request: Request; personId: string; method: SignInMethod; now: Date },
): Promise<string> {
  const { request, personId, method, now } = options
  const secret = randomBytes(32).toString('base64url')
  const before = await readSessionCookie(request)
  const person = await db.person.findUnique({ where: { id: personId } })
  if (!person || person.suspendedAt)
    throw new AppError({
      code: 'not-allowed',
      message: 'sign-in of a suspended or erased person',
      userMessage:
        'This account is closed for now. Ask the person who looks after Just Enough at your company.',
    })
  if (before) await db.session.deleteMany({ where: { secretHash: fingerprintOf(before) } })
  await db.session.create({
    data: {
      secretHash: fingerprintOf(secret),
      personId,
      method,
      device: nameDevice(request.headers.get('user-agent') ?? ''),
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + sessionDays * day),
    },
  })
  await writeAudit(db, { action: 'sign-in', actorId: personId, detail: { method } })
  return writeSessionCookie(secret)
}
