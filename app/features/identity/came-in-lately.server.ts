import { openDatabase } from '~/platform/db.server'
import { isFresh } from './internal/is-fresh.server'
import type { SignedIn } from './person'

/**
 * Whether somebody proved within the last ten minutes who they are, on the browser they are using: what cannot be taken
 * back asks for it, since a browser may have been left open.
 */
export async function cameInLately(person: Pick<SignedIn, 'id' | 'sessionId'>, now: Date): Promise<boolean> {
  return isFresh(await openDatabase(), { personId: person.id, sessionId: person.sessionId, now })
}
