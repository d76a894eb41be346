import { WebAuthnError } from '@simplewebauthn/browser'

/** What a browser's refusal means, in words for the person; null where they only turned to something else. */
export function passkeyFault(error: unknown): string | null {
  if (error instanceof WebAuthnError) {
    if (error.code === 'ERROR_CEREMONY_ABORTED') return null
    if (error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
      return 'This device has a passkey for your account already.'
    if (error.code === 'ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT')
      return 'This key cannot ask for a finger, a face or a code. Set a code for it, or take another one.'
  }
  if (error instanceof Error && error.name === 'NotAllowedError')
    return 'No passkey was used. Try once more, or take another way.'
  return 'Your browser could not do that. Take another way.'
}
