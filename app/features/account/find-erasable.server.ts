import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'

/** Whom an administrator is about to erase, to be named before they do. Null for everybody else, and for who is gone. */
export async function findErasable(options: {
  actor: Pick<SignedIn, 'roles'>
  personId: string
}): Promise<{ name: string; email: string } | null> {
  if (!mayDo(options.actor, 'erase:person:any')) return null
  const db = await openDatabase()
  return db.person.findUnique({ where: { id: options.personId }, select: { name: true, email: true } })
}
