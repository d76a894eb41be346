import type { Prisma } from '~/platform/.server/prisma/client'

const freshMinutes = 10

/**
 * Whether somebody came in on this browser within ten minutes, so that it is they, and no one who found it open. The
 * company's sign-on lets in whoever has a browser where it knows somebody: it counts only where it asked anew.
 */
export async function isFresh(
  db: Prisma.TransactionClient,
  { personId, sessionId, now }: { personId: string; sessionId: string; now: Date },
): Promise<boolean> {
  const since = new Date(now.getTime() - freshMinutes * 60_000)
  const session = await db.session.findFirst({
    where: {
      id: sessionId,
      personId,
      createdAt: { gte: since },
      expiresAt: { gt: now },
      method: { not: 'sign-on' },
    },
    select: { id: true },
  })
  return session !== null
}
