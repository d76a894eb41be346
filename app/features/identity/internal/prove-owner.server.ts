import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'
import type { SignedIn } from '../person'
import { isFresh } from './is-fresh.server'
import { signInAgain } from './sign-in-again'
import { verifyPassword } from './verify-password.server'

/**
 * Makes sure that it is the owner who asks, and not whoever found the browser open: by the present password, or by a
 * sign-in within ten minutes. Tries are counted apart from those at the sign-in page, so that nobody outside can use
 * them up.
 * @throws AppError sign-in-needed, not-allowed, too-many
 */
export async function proveOwner(options: {
  person: SignedIn
  current: string | undefined
  now: Date
}): Promise<void> {
  const { person, current, now } = options
  const db = await openDatabase()
  const kept = await db.password.findUnique({ where: { personId: person.id } })
  if (current && kept) {
    await limitRate('sign-in-account', `owner/${person.id}`)
    if ((await verifyPassword(kept.hash, current)).right) return
    throw new AppError({
      code: 'not-allowed',
      message: 'wrong present password',
      userMessage: 'That is not your present password. Nothing was changed.',
    })
  }
  if (!(await isFresh(db, { personId: person.id, sessionId: person.sessionId, now }))) throw signInAgain()
}
