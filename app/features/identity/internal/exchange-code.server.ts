import { authorizationCodeGrant, type Configuration, fetchUserInfo } from 'openid-client'
import type { SignOn } from '../get-sign-on.server'
import { type Claims, readClaims } from './read-claims'

/**
 * Turns the provider's answer into claims. openid-client checks state, issuer, audience, nonce, times and signature.
 * @returns the claims, and when the provider last asked who it is, where it says so
 * @throws what openid-client throws
 */
export async function exchangeCode(options: {
  config: Configuration
  signOn: SignOn
  /** The address that the provider led back to. */
  back: URL
  secrets: { state: string; nonce: string; verifier: string }
}): Promise<{ claims: Claims; askedAt: Date | null }> {
  const { config, signOn, back, secrets } = options
  const tokens = await authorizationCodeGrant(config, back, {
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    pkceCodeVerifier: secrets.verifier,
    idTokenExpected: true,
  })
  const idToken: Record<string, unknown> = tokens.claims() ?? {}
  const wanted = ['email', 'email_verified', 'name', ...(signOn.roles.size > 0 ? [signOn.groupsClaim] : [])]
  const asks = wanted.some((claim) => !(claim in idToken)) && config.serverMetadata().userinfo_endpoint
  const more = asks ? await fetchUserInfo(config, tokens.access_token, String(tokens.claims()?.sub)) : {}
  const { auth_time: asked } = idToken
  return {
    claims: readClaims({ ...more, ...idToken }, signOn.groupsClaim),
    askedAt: typeof asked === 'number' ? new Date(asked * 1000) : null,
  }
}
