import type { z } from 'zod'
import type { Prisma } from '~/platform/.server/prisma/client'
import { fingerprintOf } from '~/platform/seal.server'
import { secretSchema } from '../identity.schema'
import { readSessionCookie } from '../session-cookie.server'

/**
 * What a mailed link was for, where it was used up by the very session that the request comes with: a second press of a
 * plain form. The session was begun by a link, by the person whom this one is for, at the moment it was used up. Null for
 * every other browser, and once the link has run out.
 */
export async function cameByLink<Subject extends z.ZodType<{ personId: string }>>(
  db: Prisma.TransactionClient,
  options: { request: Request; secret: unknown; subject: Subject; now: Date },
): Promise<z.infer<Subject> | null> {
  const { request, now } = options
  const session = await readSessionCookie(request)
  const secret = secretSchema.safeParse(options.secret)
  if (!session || !secret.success) return null
  const token = await db.oneTimeToken.findUnique({
    where: {
      secretHash: fingerprintOf(`sign-in/${secret.data}`),
      purpose: 'sign-in',
      usedAt: { not: null },
      expiresAt: { gt: now },
    },
  })
  if (!token?.usedAt) return null
  const subject = options.subject.parse(JSON.parse(token.subject))
  const begun = await db.session.count({
    where: {
      secretHash: fingerprintOf(session),
      personId: subject.personId,
      method: 'link',
      createdAt: token.usedAt,
      expiresAt: { gt: now },
      person: { suspendedAt: null },
    },
  })
  return begun === 1 ? subject : null
}
