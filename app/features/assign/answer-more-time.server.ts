import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { assignScope } from './internal/assign-scope.server'

/**
 * Grants somebody the day they asked for, or leaves the one there was.
 * @throws AppError not-allowed; not-found, also where the asking was taken back or answered meanwhile
 */
export async function answerMoreTime(options: {
  asker: SignedIn
  duty: string
  grant: boolean
  now: Date
}): Promise<void> {
  const { asker, duty: id, grant, now } = options
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
    select: { askedFor: true },
  })
  const { count } = duty
    ? await db.duty.updateMany({
        where: { id, state: 'open', askedFor: duty.askedFor },
        data: { askedFor: null, changedAt: now, ...(grant && { dueOn: duty.askedFor }) },
      })
    : { count: 0 }
  if (count === 0)
    throw new AppError({
      code: 'not-found',
      message: 'nobody asked for more time here',
      userMessage: 'This was answered, or taken back, meanwhile.',
    })
}
