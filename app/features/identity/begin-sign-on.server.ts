import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client'
import { openDatabase } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import { publicUrl } from '~/platform/public-url.server'
import type { SignOn } from './get-sign-on.server'
import { discoverProvider } from './internal/discover-provider.server'
import { signOnFault } from './internal/sign-on-fault'
import { signOnCookie, signOnSecrets } from './internal/sign-on-secrets.server'
import { issueToken } from './issue-token.server'

/**
 * Begins a sign-in at the company's identity provider, for this browser alone, within 15 minutes: authorization code
 * with PKCE, state and nonce.
 * @param onward where to go on to afterwards
 * @param again whether the provider is to ask who it is, also where it knows
 * @returns the provider's address, and the `Set-Cookie` value
 * @throws AppError unavailable, where the provider does not answer
 */
export async function beginSignOn(options: {
  signOn: SignOn
  onward: string
  again: boolean
  now: Date
}): Promise<{ to: string; setCookie: string }> {
  const { signOn, onward, again, now } = options
  const config = await discoverProvider(signOn).catch((cause: unknown) => {
    const fault = signOnFault(cause)
    log.error({ fault: fault.message, issuer: signOn.issuer }, 'sign-on could not begin')
    throw fault
  })
  const db = await openDatabase()
  const secret = await issueToken(db, { purpose: 'sign-on', subject: { onward, again, begun: now }, now })
  const { state, nonce, verifier } = signOnSecrets(secret)
  const to = buildAuthorizationUrl(config, {
    redirect_uri: publicUrl('/sign-in/company/back'),
    scope: signOn.scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // `max_age` makes it say in the ID token when it last asked, which it must not leave out.
    ...(again && { prompt: 'login', max_age: '0' }),
  })
  return { to: to.href, setCookie: await signOnCookie.write(secret) }
}
