import { openDatabase } from '~/platform/db.server'
import { wakeOutbox } from '~/platform/outbox.server'
import { proveOwner } from './internal/prove-owner.server'
import { tellOwner } from './internal/tell-owner.server'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

/**
 * Takes the password of the person who asks away; a link by e-mail always remains. Removing twice is removing.
 * @throws AppError as `setPassword` does for the present password
 */
export async function removePassword(options: {
  person: SignedIn
  current: string | undefined
  now: Date
}): Promise<void> {
  const { person, current, now } = options
  await proveOwner({ person, current, now })
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const { count } = await tx.password.deleteMany({ where: { personId: person.id } })
    if (count === 0) return
    await writeAudit(tx, { action: 'password-removed', actorId: person.id })
    await tellOwner(tx, person, 'password-removed')
  })
  wakeOutbox()
}
