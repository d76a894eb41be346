import { generateRegistrationOptions } from '@simplewebauthn/server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { isFresh } from './internal/is-fresh.server'
import { issueChallenge } from './internal/passkey-challenge.server'
import { requireRelyingParty } from './internal/require-relying-party.server'
import { signInAgain } from './internal/sign-in-again'
import type { SignedIn } from './person'

const mostPasskeys = 20
/** EdDSA, ES256, RS256: what every Node that we run on can check. */
const algorithms = [-8, -7, -257]

/**
 * Begins adding a passkey, for somebody who signed in within ten minutes. One that the device keeps itself, so that
 * nothing is to be typed later.
 * @returns options for the browser, and the `Set-Cookie` value that ties the answer to it
 * @throws AppError sign-in-needed; conflict, where there are twenty already
 */
export async function startPasskey(options: { request: Request; person: SignedIn; now: Date }) {
  const { request, person, now } = options
  const personId = person.id
  const party = requireRelyingParty(request)
  const db = await openDatabase()
  if (!(await isFresh(db, { personId, sessionId: person.sessionId, now }))) throw signInAgain()
  const known = await db.passkey.findMany({ where: { personId }, select: { id: true, transports: true } })
  if (known.length >= mostPasskeys)
    throw new AppError({
      code: 'conflict',
      message: 'too many passkeys',
      userMessage: `You have ${mostPasskeys} passkeys. Remove one that you do not use, then add this one.`,
    })
  const { challenge, setCookie } = await issueChallenge({ personId }, now)
  const asked = await generateRegistrationOptions({
    rpName: 'Just Enough',
    rpID: party.id,
    userID: new TextEncoder().encode(personId),
    userName: person.email,
    userDisplayName: person.name,
    challenge,
    timeout: 5 * 60_000,
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({
      id,
      transports: transports.split(',').filter(Boolean),
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
  return { options: asked, setCookie }
}
