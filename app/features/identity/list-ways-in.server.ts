import { openDatabase } from '~/platform/db.server'
import { isFresh } from './internal/is-fresh.server'
import type { SignedIn } from './person'

export type ListedPasskey = { id: string; name: string; createdAt: string; usedAt: string | null }

export type WaysIn = {
  passwordSince: string | null
  passkeys: ListedPasskey[]
  /** Since when the company's sign-on leads to this account. */
  companySince: string | null
  /** Whether they signed in here within ten minutes: what changes the ways in asks for that. */
  fresh: boolean
}

/** How the person who asks can sign in, besides by a link, which always works. Dates are ISO. */
export async function listWaysIn(person: SignedIn, now: Date): Promise<WaysIn> {
  const personId = person.id
  const db = await openDatabase()
  const password = await db.password.findUnique({ where: { personId } })
  const passkeys = await db.passkey.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } })
  const identity = await db.signOnIdentity.findFirst({ where: { personId }, orderBy: { linkedAt: 'asc' } })
  return {
    passwordSince: password?.changedAt.toISOString() ?? null,
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
    companySince: identity?.linkedAt.toISOString() ?? null,
    fresh: await isFresh(db, { personId, sessionId: person.sessionId, now }),
  }
}
