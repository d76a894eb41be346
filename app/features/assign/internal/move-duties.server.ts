import type { Prisma } from '~/platform/.server/prisma/client'
import type { Day } from '../due-dates'

/**
 * Open duties of a round get the new day; who has one of their own, since they asked for more time, the later. Who asked
 * for no more than that has it.
 */
export async function moveDuties(
  db: Prisma.TransactionClient,
  options: { assignmentId: string; round: number; from: Day | null; to: Day; now: Date },
): Promise<void> {
  const { assignmentId, round, from, to, now } = options
  await db.duty.updateMany({
    where: {
      assignmentId,
      state: { in: ['open', 'gone'] },
      round,
      OR: [{ dueOn: from }, { dueOn: { lt: to } }],
    },
    data: { dueOn: to, changedAt: now },
  })
  await db.duty.updateMany({
    where: { assignmentId, state: { in: ['open', 'gone'] }, round, askedFor: { lte: to } },
    data: { askedFor: null, changedAt: now },
  })
}
