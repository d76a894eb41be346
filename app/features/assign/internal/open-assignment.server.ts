import type { Prisma } from '~/platform/.server/prisma/client'
import { shift } from '../due-dates'
import { dayFor } from '../remind'

/** What spreading needs to know of an assignment. */
export type SpreadAssignment = NonNullable<Awaited<ReturnType<typeof openAssignment>>>

/** An assignment with its lessons in order. */
export function openAssignment(db: Prisma.TransactionClient, id: string) {
  return db.assignment.findUnique({
    where: { id },
    include: {
      event: { select: { onDay: true } },
      pieces: { select: { lesson: true, depth: true }, orderBy: { position: 'asc' } },
    },
  })
}

/**
 * Whether it asks for nothing new any more: what it prepares for has been, wherever somebody is, and it was asked before.
 * Who has it keeps it; who joins a team later is not asked for what is over.
 */
export async function isBygone(
  db: Prisma.TransactionClient,
  assignment: SpreadAssignment,
  now: Date,
): Promise<boolean> {
  const { id, timing, repeat, dueOn, event, spreadAt } = assignment
  if (timing === 'standing' || repeat !== 'none') return false
  const last = event?.onDay ?? dueOn
  if (last === null || last >= shift(dayFor(now, null), -1)) return false
  return (
    spreadAt !== null ||
    (await db.duty.findFirst({ where: { assignmentId: id }, select: { id: true } })) !== null
  )
}
