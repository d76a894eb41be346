import { fingerprintOf } from '~/platform/seal.server'
import { briefCookie } from './brief-cookie.server'

/** `lax`: the way back leads from the provider's site to ours. */
export const signOnCookie = briefCookie('sign-on', 'sign-on', 'lax')

/**
 * What ties the provider's answer to this browser, all derived from the secret in its cookie: neither the database nor
 * the provider holds enough to come in with.
 */
export function signOnSecrets(secret: string): { state: string; nonce: string; verifier: string } {
  const derive = (name: string) => fingerprintOf(`sign-on/${name}/${secret}`)
  return { state: derive('state'), nonce: derive('nonce'), verifier: derive('verifier') }
}
