import { openDatabase } from '~/platform/db.server'
import { writeAudit } from './write-audit.server'

/**
 * Ends sessions of a person: one, or all but the one they are using. Somebody else's session is never found.
 * @returns how many were ended
 */
export async function endSession(options: {
  personId: string
  sessionId: string
  which: 'this' | 'others'
  action: 'sign-out' | 'session-ended'
}): Promise<number> {
  const { personId, sessionId, which, action } = options
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { personId, id: which === 'this' ? sessionId : { not: sessionId } },
    })
    if (count > 0) await writeAudit(tx, { action, actorId: personId, detail: { sessions: count } })
    return count
  })
}
