import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase, settleDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { eraseWithin } from './internal/erase-within.server'

/**
 * Erases somebody else for good, as their own erasure does; for administrators.
 * @throws AppError not-allowed without `erase:person:any`; bad-input for oneself, who is asked more; not-found; conflict
 */
export async function erasePerson(options: {
  actor: Pick<SignedIn, 'id' | 'roles'>
  personId: string
}): Promise<void> {
  const { actor, personId } = options
  if (!mayDo(actor, 'erase:person:any'))
    throw new AppError({
      code: 'not-allowed',
      message: 'erasure without permission',
      userMessage: 'Your account does not allow this. Nothing was erased.',
    })
  if (actor.id === personId)
    throw new AppError({
      code: 'bad-input',
      message: 'erasure of oneself as administrator',
      userMessage: 'This is your own account. Erase it under Me, My data.',
    })
  const db = await openDatabase()
  await db.$transaction((tx) => eraseWithin(tx, { personId, actorId: actor.id, by: 'administrator' }), {
    timeout: 60_000,
  })
  await settleDatabase()
}
