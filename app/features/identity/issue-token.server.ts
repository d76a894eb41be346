import { randomBytes } from 'node:crypto'
import type { Prisma } from '~/platform/.server/prisma/client'
import { fingerprintOf } from '~/platform/seal.server'

export const tokenPurposes = {
  'sign-in': { minutes: 20 },
  'first-admin': { minutes: 24 * 60 },
  invitation: { minutes: 14 * 24 * 60 },
  'passkey-challenge': { minutes: 5 },
  'sign-on': { minutes: 15 },
} as const
export type TokenPurpose = keyof typeof tokenPurposes

/**
 * Makes a secret that works once, for a while. Only its keyed hash is kept.
 * @param subject what it is for; comes back from `redeemToken`
 * @returns the secret, to be given to one person
 */
export async function issueToken(
  db: Prisma.TransactionClient,
  options: { purpose: TokenPurpose; subject: Record<string, unknown>; now: Date },
): Promise<string> {
  const { purpose, subject, now } = options
  const secret = randomBytes(32).toString('base64url')
  await db.oneTimeToken.create({
    data: {
      secretHash: fingerprintOf(`${purpose}/${secret}`),
      purpose,
      subject: JSON.stringify(subject),
      createdAt: now,
      expiresAt: new Date(now.getTime() + tokenPurposes[purpose].minutes * 60_000),
    },
  })
  return secret
}
