import { randomBytes } from 'node:crypto'
import { openDatabase } from '~/platform/db.server'
import { publicUrl } from '~/platform/public-url.server'
import { fingerprintOf } from '~/platform/seal.server'

/** What the hash of a feed's secret is made of. */
export function feedFingerprint(secret: string): string {
  return fingerprintOf(`feed/${secret}`)
}

/**
 * Makes the secret address of a person's calendar feed. The one before ends with it.
 * @returns the address, which is not kept: only its hash is
 */
export async function makeFeed(options: { personId: string; now: Date }): Promise<string> {
  const { personId, now } = options
  const secret = randomBytes(32).toString('base64url')
  const key = { secretHash: feedFingerprint(secret), createdAt: now }
  const db = await openDatabase()
  await db.feedKey.upsert({ where: { personId }, create: { personId, ...key }, update: key })
  return publicUrl(`/feed/${secret}.ics`)
}

/** Ends the address of a person's feed; nothing happens where there is none. */
export async function endFeed(personId: string): Promise<void> {
  const db = await openDatabase()
  await db.feedKey.deleteMany({ where: { personId } })
}
