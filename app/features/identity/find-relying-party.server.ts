import { isIP } from 'node:net'
import { env } from '~/platform/env.server'

export type RelyingParty = { id: string; origin: string }

/**
 * The site that passkeys belong to: that of `PUBLIC_URL`, whatever host a request names; without it, that of the
 * request. Null where the site is known by a number only: browsers make no passkeys for those.
 */
export function findRelyingParty(request: Request): RelyingParty | null {
  const { hostname, origin } = new URL(env.PUBLIC_URL ?? request.url)
  return isIP(hostname.replace(/^\[|\]$/g, '')) ? null : { id: hostname, origin }
}
