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
 * Whether it asks for nothing new any more: what it prepares for has been, wherever somebody is. Who has it keeps it; who
 * joins a team later is not asked for what is over.
 */
export function isBygone(assignment: SpreadAssignment, now: Date): boolean {
  const { timing, repeat, dueOn, event } = assignment
  if (timing === 'standing' || repeat !== 'none') return false
  const last = event?.onDay ?? dueOn
  return last !== null && last < shift(dayFor(now, null), -1)
}
