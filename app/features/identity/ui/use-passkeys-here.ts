import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useEffect, useState } from 'react'

/**
 * Whether this browser can use passkeys here. False while the page wakes up, and where scripts do not run.
 * @param origin the site that passkeys belong to, or null where there can be none
 */
export function usePasskeysHere(origin: string | null): boolean {
  const [here, setHere] = useState(false)
  useEffect(() => setHere(origin === window.location.origin && browserSupportsWebAuthn()), [origin])
  return here
}
