import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { issueChallenge } from './internal/passkey-challenge.server'
import { requireRelyingParty } from './internal/require-relying-party.server'

/**
 * Begins a sign-in by passkey, without asking who it is: the browser offers those it has for this site.
 * @returns options for the browser, and the `Set-Cookie` value that ties the answer to it
 */
export async function challengePasskey(options: { request: Request; now: Date }) {
  const { request, now } = options
  const party = requireRelyingParty(request)
  const { challenge, setCookie } = await issueChallenge({ personId: null }, now)
  const asked = await generateAuthenticationOptions({
    rpID: party.id,
    challenge,
    userVerification: 'required',
    timeout: 5 * 60_000,
  })
  return { options: asked, setCookie }
}
