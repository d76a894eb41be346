import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { onwardSchema } from './identity.schema'
import { openSession } from './open-session.server'
import { redeemToken } from './redeem-token.server'

const subject = z.object({ personId: z.string(), onward: onwardSchema })

/**
 * Signs in whoever holds the secret of a mailed link.
 * @returns the `Set-Cookie` value and where to go on to
 * @throws AppError expired, for a forged, used or run-out secret; not-allowed for a suspended account
 */
export async function signInByLink(options: {
  request: Request
  secret: unknown
  now: Date
}): Promise<{ cookie: string; onward: string }> {
  const { request, secret, now } = options
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    const { personId, onward } = await redeemToken(tx, { purpose: 'sign-in', secret, subject, now })
    const cookie = await openSession(tx, { request, personId, method: 'link', now })
    return { cookie, onward }
  })
}
