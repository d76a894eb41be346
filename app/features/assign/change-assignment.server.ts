import type { z } from 'zod'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import type { changeSchema } from './assign.schema'
import { assignWords } from './assign-words'
import { currentRound, dueOfRound } from './due-dates'
import { assignScope } from './internal/assign-scope.server'
import { moveDuties } from './internal/move-duties.server'
import { requireChangeable } from './internal/require-assignment.server'
import { sinceOfRound } from './internal/since-of-round'
import { todayOf } from './internal/today-of.server'
import { wakeSpreading } from './start-spreading.server'
import { timingOf } from './timing-of'

/**
 * Changes name, why, day or weight of an assignment; those concerned are told. Whoever was given more time keeps it,
 * where the new day is not later still. The day of a recurring one is that of the round that is on by the asker's clock:
 * it moves, and all that come after are counted from it.
 * @param change.seen the `changedAt` that the page showed
 * @throws AppError not-allowed; not-found; conflict, where it was changed meanwhile; bad-input for a day that has passed
 */
export async function changeAssignment(options: {
  asker: SignedIn
  id: string
  change: z.output<typeof changeSchema>
  now: Date
}): Promise<void> {
  const { asker, id, change, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const before = await requireChangeable(db, { scope, id })
  const { seen, name, why, required } = change
  const timing = timingOf(before)
  const today = await todayOf(db, asker.id, now)
  const round = currentRound(timing, today)
  const from = dueOfRound(timing, round)
  const dueOn = before.timing === 'date' ? (change.dueOn ?? from) : from
  const moved = dueOn !== from
  if (moved && dueOn !== null && dueOn < today)
    throw new AppError({ code: 'bad-input', message: 'day in the past', userMessage: assignWords.past })
  await db.$transaction(async (tx) => {
    const { count } = await tx.assignment.updateMany({
      where: { id, changedAt: new Date(seen), withdrawnAt: null },
      data: {
        name,
        why,
        required,
        changedAt: now,
        ...(moved && {
          dueOn,
          dueRound: round,
          countsFrom: sinceOfRound({ timing, round, countsFrom: before.countsFrom, zone: null }),
          spreadAt: null,
        }),
      },
    })
    if (count === 0)
      throw new AppError({ code: 'conflict', message: 'changed meanwhile', userMessage: assignWords.changed })
    if (required !== before.required)
      await tx.duty.updateMany({
        where: { assignmentId: id, state: { in: ['open', 'gone'] } },
        data: { required, changedAt: now },
      })
    if (moved) {
      const after = timingOf({ ...before, dueOn, dueRound: round })
      // Where the day begins earlier they may be a round ahead of the asker.
      for (const one of [round, round + 1]) {
        const to = dueOfRound(after, one)
        if (to) await moveDuties(tx, { assignmentId: id, round: one, from: dueOfRound(timing, one), to, now })
      }
    }
    await tx.assignmentChange.create({
      data: {
        assignmentId: id,
        byId: asker.id,
        at: now,
        kind: moved ? 'moved' : 'changed',
        detail: JSON.stringify(moved ? { from, to: dueOn } : {}),
      },
    })
    await writeAudit(tx, { action: 'assignment-changed', actorId: asker.id, subjectId: id })
  })
  if (moved) wakeSpreading()
}
