import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { assignWords } from './assign-words'
import { assignScope } from './internal/assign-scope.server'
import { withdrawWithin } from './internal/withdraw-within.server'
import { spreadAssignment } from './spread-assignment.server'

/**
 * Calls an event off: what was asked for it is withdrawn, and those concerned are told. A second time changes nothing.
 * @throws AppError not-allowed; not-found
 */
export async function cancelEvent(options: { asker: SignedIn; id: string; now: Date }): Promise<void> {
  const { asker, id, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const event = await db.workEvent.findFirst({ where: { AND: [scope.events, { id }] }, select: { id: true } })
  if (!event)
    throw new AppError({ code: 'not-found', message: 'no such event', userMessage: assignWords.goneEvent })
  const open = await db.$transaction(async (tx) => {
    await tx.workEvent.updateMany({
      where: { id, cancelledAt: null },
      data: { cancelledAt: now, changedAt: now },
    })
    const assignments = await tx.assignment.findMany({
      where: { eventId: id, withdrawnAt: null },
      select: { id: true },
    })
    for (const assignment of assignments)
      await withdrawWithin(tx, { id: assignment.id, byId: asker.id, kind: 'event-cancelled', now })
    return assignments
  })
  for (const assignment of open) await spreadAssignment({ assignmentId: assignment.id, now })
}
