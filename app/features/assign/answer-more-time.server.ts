import type { SignedIn } from '~/features/identity/person'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { assignScope } from './internal/assign-scope.server'

/**
 * Grants somebody the day they asked for, or leaves the one there was. They are told, and nobody else.
 * @throws AppError not-allowed; not-found, also where the asking was taken back or answered meanwhile
 */
export async function answerMoreTime(options: {
  asker: SignedIn
  duty: string
  grant: boolean
  now: Date
}): Promise<void> {
  const { asker, duty: id } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const duty = await db.duty.findFirst({
    where: {
      id,
      state: 'open',
      askedFor: { not: null },
      assignment: scope.assignments,
      person: scope.people,
    },
    select: { assignmentId: true, personId: true, dueOn: true, askedFor: true },
  })
  const answered = duty && (await db.$transaction((tx) => answer(tx, { ...options, duty: { id, ...duty } })))
  if (!answered)
    throw new AppError({
      code: 'not-found',
      message: 'nobody asked for more time here',
      userMessage: 'This was answered, or taken back, meanwhile.',
    })
}

/** @returns false where the asking was taken back, changed or answered meanwhile */
async function answer(
  tx: Prisma.TransactionClient,
  options: {
    duty: {
      id: string
      assignmentId: string
      personId: string
      dueOn: string | null
      askedFor: string | null
    }
    asker: SignedIn
    grant: boolean
    now: Date
  },
): Promise<boolean> {
  const { duty, asker, grant, now } = options
  const { id, assignmentId, personId, dueOn, askedFor } = duty
  // It was moved meanwhile, beyond what was asked for: nobody's time gets shorter by being granted.
  if (grant && dueOn !== null && askedFor !== null && askedFor <= dueOn) return false
  const { count } = await tx.duty.updateMany({
    where: { id, state: 'open', dueOn, askedFor },
    data: { askedFor: null, changedAt: now, ...(grant && { dueOn: askedFor }) },
  })
  if (count === 0) return false
  await tx.assignmentChange.create({
    data: {
      assignmentId,
      personId,
      byId: asker.id,
      at: now,
      kind: grant ? 'granted' : 'kept',
      detail: JSON.stringify({ from: dueOn, to: askedFor }),
    },
  })
  return true
}
