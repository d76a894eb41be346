import type { Prisma } from '~/platform/.server/prisma/client'

/**
 * When people were last here: the later of their last sign-in and the last use of a session that is still there.
 * Who never signed in is left out. Ask for the people of one page.
 */
export async function lastSeen(
  db: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<Map<string, Date>> {
  const ids = [...personIds]
  const [sessions, signIns] = await Promise.all([
    db.session.groupBy({ by: ['personId'], where: { personId: { in: ids } }, _max: { seenAt: true } }),
    db.auditEntry.groupBy({
      by: ['actorId'],
      where: { actorId: { in: ids }, action: 'sign-in' },
      _max: { at: true },
    }),
  ])
  const seen = new Map<string, Date>()
  const note = (id: string | null, at: Date | null) => {
    const before = id ? seen.get(id) : undefined
    if (id && at && (!before || at > before)) seen.set(id, at)
  }
  for (const { personId, _max } of sessions) note(personId, _max.seenAt)
  for (const { actorId, _max } of signIns) note(actorId, _max.at)
  return seen
}
