import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Passkey } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { limitRate, returnRate } from '~/platform/limit-rate.server'
import { redeemChallenge } from './internal/passkey-challenge.server'
import { requireRelyingParty } from './internal/require-relying-party.server'
import { openSession } from './open-session.server'
import type { Assertion } from './passkey.schema'
import { writeAudit } from './write-audit.server'

/**
 * Signs in by the answer to a challenge that this browser was given. The device must have asked for a finger, a face or
 * a code, since nothing else is asked for. An unknown passkey and a wrong answer get the same words.
 * @param address where the request came from
 * @returns the `Set-Cookie` value
 * @throws AppError expired, not-allowed, too-many
 */
export async function signInByPasskey(options: {
  request: Request
  address: string
  answer: Assertion
  now: Date
}): Promise<string> {
  const { request, address, answer, now } = options
  await limitRate('sign-in-address', address)
  const challenge = await redeemChallenge(request, { personId: null }, now)
  const db = await openDatabase()
  const passkey = await db.passkey.findUnique({ where: { id: answer.id } })
  const counter = passkey && (await readCounter({ request, passkey, answer, challenge }))
  if (!passkey || counter === null) {
    await writeAudit(db, {
      action: 'sign-in-refused',
      actorId: null,
      subjectId: passkey?.personId ?? null,
      detail: { method: 'passkey' },
    })
    throw refused()
  }
  const { id, personId } = passkey
  const cookie = await db.$transaction(async (tx) => {
    const { count } = await tx.passkey.updateMany({
      where: { id, personId, counter: passkey.counter },
      data: { counter, usedAt: now },
    })
    if (count === 0) throw refused()
    return openSession(tx, { request, personId, method: 'passkey', now })
  })
  await returnRate('sign-in-address', address)
  return cookie
}

/** The device's new count of uses, or null where the answer does not hold. A count that goes back tells of a copy. */
async function readCounter(options: {
  request: Request
  passkey: Passkey
  answer: Assertion
  challenge: string
}): Promise<number | null> {
  const { request, passkey, answer, challenge } = options
  const { userHandle } = answer.response
  if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.personId) return null
  const party = requireRelyingParty(request)
  const { id, publicKey, counter } = passkey
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}

function refused(): AppError {
  return new AppError({
    code: 'not-allowed',
    message: 'passkey not accepted',
    userMessage: 'This passkey was not accepted: it may have been removed here. Ask for a link instead.',
  })
}
