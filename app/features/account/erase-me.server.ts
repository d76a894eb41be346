import { cameInLately } from '~/features/identity/came-in-lately.server'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase, settleDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { eraseWithin } from './internal/erase-within.server'

/**
 * Erases the person who asks, for good: account, sessions, everything of theirs. Figures of teams stay as numbers.
 * @throws AppError sign-in-needed, where they came in more than ten minutes ago; conflict for the last administrator
 */
export async function eraseMe(options: {
  person: Pick<SignedIn, 'id' | 'sessionId'>
  now: Date
}): Promise<void> {
  const { person, now } = options
  if (!(await cameInLately(person, now)))
    throw new AppError({
      code: 'sign-in-needed',
      message: 'erasure with a session of some age',
      userMessage:
        'You came in more than ten minutes ago. Sign in once more, then erase. Nothing was erased.',
    })
  const db = await openDatabase()
  await db.$transaction(
    (tx) => eraseWithin(tx, { personId: person.id, actorId: person.id, by: 'self' }),
    // Years of use become thousands of numbers.
    { timeout: 60_000 },
  )
  await settleDatabase()
}
