import type { Prisma } from '~/platform/.server/prisma/client'
import type { Day } from '../due-dates'

/** Open duties of the first round get the new day; who has one of their own, since they asked for more time, the later. */
export async function moveDuties(
  db: Prisma.TransactionClient,
  { assignmentId, from, to, now }: { assignmentId: string; from: Day | null; to: Day; now: Date },
): Promise<void> {
  await db.duty.updateMany({
    where: { assignmentId, state: 'open', round: 0, OR: [{ dueOn: from }, { dueOn: { lt: to } }] },
    data: { dueOn: to, changedAt: now },
  })
}
