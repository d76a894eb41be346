import { openDatabase } from '~/platform/db.server'
import type { SignedIn } from './person'

const minutes = 10

/**
 * Whether somebody proved within the last ten minutes who they are, on the browser they are using: what cannot be taken
 * back asks for it, since a browser may have been left open.
 */
export async function cameInLately(person: Pick<SignedIn, 'id' | 'sessionId'>, now: Date): Promise<boolean> {
  const db = await openDatabase()
  const session = await db.session.findFirst({
    where: {
      id: person.sessionId,
      personId: person.id,
      createdAt: { gt: new Date(now.getTime() - minutes * 60_000) },
    },
    select: { id: true },
  })
  return session !== null
}
