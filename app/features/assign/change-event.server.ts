import type { z } from 'zod'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import type { eventSchema } from './assign.schema'
import { assignWords } from './assign-words'
import { type Day, firstDue } from './due-dates'
import { assignScope } from './internal/assign-scope.server'
import { moveDuties } from './internal/move-duties.server'
import { todayOf } from './internal/today-of.server'

/**
 * Renames or moves an event. What is due before it moves along, not to before today, and those concerned are told.
 * @throws AppError not-allowed; not-found; conflict, where it was changed meanwhile; bad-input for a day that has passed
 */
export async function changeEvent(options: {
  asker: SignedIn
  id: string
  change: z.output<typeof eventSchema>
  now: Date
}): Promise<void> {
  const { asker, id, change, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const before = await db.workEvent.findFirst({ where: { AND: [scope.events, { id, cancelledAt: null }] } })
  if (!before)
    throw new AppError({ code: 'not-found', message: 'no such event', userMessage: assignWords.goneEvent })
  const today = await todayOf(db, asker.id, now)
  const moved = change.onDay !== before.onDay
  if (moved && change.onDay < today)
    throw new AppError({ code: 'bad-input', message: 'day in the past', userMessage: assignWords.past })
  await db.$transaction(async (tx) => {
    const { count } = await tx.workEvent.updateMany({
      where: { id, changedAt: new Date(change.seen), cancelledAt: null },
      data: { name: change.name, onDay: change.onDay, changedAt: now },
    })
    if (count === 0)
      throw new AppError({ code: 'conflict', message: 'changed meanwhile', userMessage: assignWords.changed })
    if (!moved) return
    const assignments = await tx.assignment.findMany({
      where: { eventId: id, withdrawnAt: null },
    })
    for (const assignment of assignments) {
      const { daysBefore, workingDays } = assignment
      const due = firstDue({ kind: 'event', on: change.onDay, daysBefore: daysBefore ?? 0, workingDays })
      const to = laterOf(due, today)
      await tx.assignment.update({ where: { id: assignment.id }, data: { dueOn: to, changedAt: now } })
      await moveDuties(tx, { assignmentId: assignment.id, round: 0, from: assignment.dueOn, to, now })
      await tx.assignmentChange.create({
        data: {
          assignmentId: assignment.id,
          byId: asker.id,
          at: now,
          kind: 'event-moved',
          detail: JSON.stringify({ from: assignment.dueOn, to }),
        },
      })
    }
  })
}

function laterOf(due: Day | null, today: Day): Day {
  return due !== null && due > today ? due : today
}
