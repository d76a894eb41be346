import type { Prisma } from '~/platform/.server/prisma/client'

/**
 * Withdraws an assignment, and notes why for those concerned, within the caller's transaction. Its duties follow when it
 * is spread.
 * @returns false where it was withdrawn before
 */
export async function withdrawWithin(
  db: Prisma.TransactionClient,
  options: { id: string; byId: string; kind: 'withdrawn' | 'event-cancelled'; now: Date },
): Promise<boolean> {
  const { id, byId, kind, now } = options
  const { count } = await db.assignment.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: now, changedAt: now, spreadAt: null },
  })
  if (count === 0) return false
  await db.assignmentChange.create({ data: { assignmentId: id, byId, at: now, kind } })
  return true
}
