import { openDatabase } from '~/platform/db.server'

export type ListedSession = {
  id: string
  device: string
  method: string
  createdAt: string
  seenAt: string
}

/** The browsers a person is signed in on, the latest first. Dates are ISO. */
export async function listSessions(personId: string, now: Date): Promise<ListedSession[]> {
  const db = await openDatabase()
  const sessions = await db.session.findMany({
    where: { personId, expiresAt: { gt: now } },
    orderBy: { seenAt: 'desc' },
  })
  return sessions.map(({ id, device, method, createdAt, seenAt }) => ({
    id,
    device,
    method,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }))
}
