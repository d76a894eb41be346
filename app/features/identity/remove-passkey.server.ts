import { openDatabase } from '~/platform/db.server'
import { wakeOutbox } from '~/platform/outbox.server'
import { tellOwner } from './internal/tell-owner.server'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

/** Takes a passkey of the person who asks away. Somebody else's is never found. @returns whether there was one */
export async function removePasskey(options: { person: SignedIn; id: string }): Promise<boolean> {
  const { person, id } = options
  const db = await openDatabase()
  const removed = await db.$transaction(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, personId: person.id } })
    if (count === 0) return false
    await writeAudit(tx, { action: 'passkey-removed', actorId: person.id })
    await tellOwner(tx, person, 'passkey-removed')
    return true
  })
  wakeOutbox()
  return removed
}
