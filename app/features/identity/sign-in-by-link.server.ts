import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { onwardSchema } from './identity.schema'
import { cameByLink } from './internal/came-by-link.server'
import { openSession } from './open-session.server'
import { redeemToken } from './redeem-token.server'

const subject = z.object({ personId: z.string(), onward: onwardSchema })

/**
 * Signs in whoever holds the secret of a mailed link. Pressed twice where no script holds the button, it leads on where
 * the first press did, if the browser has the session of that; any other finds the link used up.
 * @returns the `Set-Cookie` value, null where the browser has it, and where to go on to
 * @throws AppError expired, for a forged, used or run-out secret; not-allowed for a suspended account
 */
export async function signInByLink(options: {
  request: Request
  secret: unknown
  now: Date
}): Promise<{ cookie: string | null; onward: string }> {
  const { request, secret, now } = options
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    const again = await cameByLink(tx, { request, secret, subject, now })
    if (again) return { cookie: null, onward: again.onward }
    const { personId, onward } = await redeemToken(tx, { purpose: 'sign-in', secret, subject, now })
    const cookie = await openSession(tx, { request, personId, method: 'link', now })
    return { cookie, onward }
  })
}
