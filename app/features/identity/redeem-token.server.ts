import type { z } from 'zod'
import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { fingerprintOf } from '~/platform/seal.server'
import { secretSchema } from './identity.schema'
import type { TokenPurpose } from './issue-token.server'

/**
 * Uses up a secret, within the caller's transaction: a second use, also one at the same moment, is refused, and where
 * the transaction fails the secret still works. Forged, used and run-out secrets get the same words.
 * @returns the subject it was issued for
 * @throws AppError expired
 */
export async function redeemToken<Subject extends z.ZodType>(
  db: Prisma.TransactionClient,
  options: { purpose: TokenPurpose; secret: unknown; subject: Subject; now: Date },
): Promise<z.infer<Subject>> {
  const { purpose, now } = options
  const refused = () =>
    new AppError({
      code: 'expired',
      message: `no valid ${purpose} token`,
      userMessage:
        'This link does not work any more: it works once, and only for a while. Ask for a new one.',
    })
  const secret = secretSchema.safeParse(options.secret)
  if (!secret.success) throw refused()
  const secretHash = fingerprintOf(`${purpose}/${secret.data}`)
  const { count } = await db.oneTimeToken.updateMany({
    where: { secretHash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  if (count === 0) throw refused()
  const token = await db.oneTimeToken.findUniqueOrThrow({ where: { secretHash } })
  return options.subject.parse(JSON.parse(token.subject))
}
