import { openDatabase } from '~/platform/db.server'
import { fingerprintOf } from '~/platform/seal.server'
import type { SignedIn } from './person'
import { readSessionCookie, sessionDays } from './session-cookie.server'
import { isRole } from './words'

const hour = 60 * 60 * 1000
const day = 24 * hour
const known = new WeakMap<object, Promise<SignedIn | null>>()

/** `context` is Remix's of this very request: it is only used to know the request again. */
type Asked = { request: Request; context: object }

/**
 * Who is signed in, or null: no cookie, one of another deployment, one that has run out, or an account that is
 * erased or suspended. Asked once a request, however many loaders want to know.
 */
export function getPerson({ request, context }: Asked): Promise<SignedIn | null> {
  const asked = known.get(context) ?? findPerson(request, new Date())
  known.set(context, asked)
  return asked
}

async function findPerson(request: Request, now: Date): Promise<SignedIn | null> {
  const secret = await readSessionCookie(request)
  if (!secret) return null
  const db = await openDatabase()
  const session = await db.session.findUnique({
    where: { secretHash: fingerprintOf(secret), expiresAt: { gt: now }, person: { suspendedAt: null } },
    include: { person: { include: { roles: true } } },
  })
  if (!session) return null
  if (now.getTime() - session.seenAt.getTime() > hour)
    await db.session.updateMany({
      where: { id: session.id, personId: session.personId },
      data: { seenAt: now, expiresAt: new Date(now.getTime() + sessionDays * day) },
    })
  const { person } = session
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    roles: person.roles.map(({ role }) => role).filter(isRole),
    sessionId: session.id,
  }
}
