import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { fingerprintOf } from '~/platform/seal.server'
import { issueToken } from '../issue-token.server'
import { redeemToken } from '../redeem-token.server'
import { briefCookie } from './brief-cookie.server'

const cookie = briefCookie('passkey', 'passkey-challenge', 'strict')

/** For whom a challenge is: somebody who adds a passkey, or nobody known yet, who signs in. */
type For = { personId: string | null }

/**
 * A challenge for this browser alone, for five minutes. It is derived from the secret in the browser's cookie, so that
 * the database holds nothing to answer with.
 */
export async function issueChallenge(
  { personId }: For,
  now: Date,
): Promise<{ challenge: Uint8Array<ArrayBuffer>; setCookie: string }> {
  const db = await openDatabase()
  const secret = await issueToken(db, { purpose: 'passkey-challenge', subject: { personId }, now })
  const challenge = new Uint8Array(Buffer.from(challengeOf(secret), 'base64url'))
  return { challenge, setCookie: await cookie.write(secret) }
}

/**
 * The challenge that this browser was given, used up, whatever comes of it.
 * @returns base64url, as the browser's answer holds it
 * @throws AppError expired
 */
export async function redeemChallenge(request: Request, { personId }: For, now: Date): Promise<string> {
  const secret = await cookie.read(request)
  const db = await openDatabase()
  const subject = z.object({ personId: z.string().nullable() })
  const issued = await redeemToken(db, { purpose: 'passkey-challenge', secret, subject, now }).catch(
    () => null,
  )
  if (secret && issued && issued.personId === personId) return challengeOf(secret)
  throw new AppError({
    code: 'expired',
    message: 'no valid passkey challenge',
    userMessage: 'That took too long, or another tab came in between. Try once more.',
  })
}

function challengeOf(secret: string): string {
  return fingerprintOf(`passkey-challenge-bytes/${secret}`)
}
