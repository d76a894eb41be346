import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { wakeOutbox } from '~/platform/outbox.server'
import { redeemChallenge } from './internal/passkey-challenge.server'
import { requireRelyingParty } from './internal/require-relying-party.server'
import { tellOwner } from './internal/tell-owner.server'
import type { Attestation } from './passkey.schema'
import type { SignedIn } from './person'
import { writeAudit } from './write-audit.server'

/**
 * Keeps a passkey that the device has just made for the person who asks, and tells them by mail.
 * @throws AppError expired; bad-input for an answer that does not hold; conflict for a passkey that is kept already
 */
export async function addPasskey(options: {
  request: Request
  person: SignedIn
  answer: Attestation
  name: string
  now: Date
}): Promise<void> {
  const { request, person, answer, name, now } = options
  const party = requireRelyingParty(request)
  const challenge = await redeemChallenge(request, { personId: person.id }, now)
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  if (!verified || !registrationInfo)
    throw new AppError({
      code: 'bad-input',
      message: 'passkey registration does not hold',
      userMessage: 'Your device’s answer could not be used. Nothing was added. Try once more.',
    })
  const { id, publicKey, counter } = registrationInfo.credential
  const transports = (answer.response.transports ?? []).join(',')
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    if (await tx.passkey.findUnique({ where: { id }, select: { id: true } }))
      throw new AppError({
        code: 'conflict',
        message: 'passkey is kept already',
        userMessage: 'This passkey is kept already.',
      })
    await tx.passkey.create({
      data: { id, personId: person.id, publicKey, counter, transports, name, createdAt: now },
    })
    await writeAudit(tx, { action: 'passkey-added', actorId: person.id })
    await tellOwner(tx, person, 'passkey-added')
  })
  wakeOutbox()
}
