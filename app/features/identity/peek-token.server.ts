import type { z } from 'zod'
import type { Prisma } from '~/platform/.server/prisma/client'
import { fingerprintOf } from '~/platform/seal.server'
import { secretSchema } from './identity.schema'
import type { TokenPurpose } from './issue-token.server'

/** What a secret is for, without using it up: for the page that a link opens. Null where it does not work any more. */
export async function peekToken<Subject extends z.ZodType>(
  db: Prisma.TransactionClient,
  options: { purpose: TokenPurpose; secret: unknown; subject: Subject; now: Date },
): Promise<z.infer<Subject> | null> {
  const { purpose, now } = options
  const secret = secretSchema.safeParse(options.secret)
  if (!secret.success) return null
  const token = await db.oneTimeToken.findUnique({
    where: {
      secretHash: fingerprintOf(`${purpose}/${secret.data}`),
      purpose,
      usedAt: null,
      expiresAt: { gt: now },
    },
  })
  return token && options.subject.parse(JSON.parse(token.subject))
}
