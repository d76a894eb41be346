import { openDatabase } from '~/platform/db.server'

const day = 24 * 60 * 60 * 1000

/**
 * Takes away what has run out: sessions, secrets, files of people on their way in, mails that were sent or given up a
 * month ago, and invitations that were answered, taken back or ran out a month ago: they hold addresses.
 */
export async function sweepExpired(now: Date): Promise<void> {
  const db = await openDatabase()
  const monthAgo = new Date(now.getTime() - 30 * day)
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.oneTimeToken.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - day) } } })
  await db.outboxItem.deleteMany({
    where: { OR: [{ sentAt: { lt: monthAgo } }, { failedAt: { lt: monthAgo } }] },
  })
  await db.invitation.deleteMany({
    where: {
      OR: [
        { acceptedAt: { lt: monthAgo } },
        { revokedAt: { lt: monthAgo } },
        { expiresAt: { lt: monthAgo } },
      ],
    },
  })
  await db.peopleImport.deleteMany({ where: { expiresAt: { lt: now }, state: { not: 'running' } } })
}
