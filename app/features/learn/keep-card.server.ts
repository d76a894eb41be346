import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError, type ErrorCode } from '~/platform/errors'
import { seal } from '~/platform/seal.server'
import type { Applied } from './apply-mutation.server'
import { mergeCards } from './merge-cards'
import type { MutationBody } from './mutation.schema'
import { openCard } from './open-card.server'
import { bytesOf, mostAccountBytes, mostAccountCards } from './prep-card'
import { sealedPlace } from './sealed-place'

/**
 * Keeps a prep card in its owner's account, sealed: merged entry by entry with what is there, as on the device. A deletion
 * wins over every edit, whichever comes first, and empties what was sealed.
 * @throws AppError not-found for somebody else's card; too-large over the limits; conflict where what is there does not
 *   open with the server's key: it is left as it is, for when the right key is back
 */
export async function keepCard(
  db: Prisma.TransactionClient,
  { card: id, deleted, ...sent }: MutationBody<'card'>,
  { personId, at, now }: Applied,
): Promise<void> {
  const row = await db.prepCard.findUnique({ where: { id } })
  if (row && row.personId !== personId)
    throw refusal('not-found', 'a card that is not this person’s', 'That is not yours. Nothing was changed.')
  if (row?.deletedAt) return
  const createdAt = new Date(Math.min(sent.createdAt, now.getTime()))
  if (deleted !== null) {
    const gone = { sealed: new Uint8Array(), changedAt: at, deletedAt: new Date(deleted) }
    await db.prepCard.upsert({
      where: { id, personId },
      create: { id, personId, createdAt, ...gone },
      update: gone,
    })
    return
  }
  const before = row && openCard(row)
  if (row && !before)
    throw refusal(
      'conflict',
      'a sealed card does not open: is SECRET_KEY (or data/secret) another than when it was written?',
      'This card could not be opened in your account. It stays on your device.',
    )
  const words = before ? mergeCards(before, sent) : sent
  if (bytesOf(words) > mostAccountBytes)
    throw refusal('too-large', 'a card over the limit', 'This card is longer than an account takes.')
  if (!row && (await db.prepCard.count({ where: { personId, deletedAt: null } })) >= mostAccountCards)
    throw refusal('too-large', 'cards over the limit', `An account takes ${mostAccountCards} cards.`)
  const sealed = seal(JSON.stringify(words), sealedPlace('card', personId, id))
  await db.prepCard.upsert({
    where: { id, personId },
    create: { id, personId, sealed, createdAt, changedAt: at },
    update: { sealed, changedAt: at },
  })
}

function refusal(code: ErrorCode, message: string, userMessage: string): AppError {
  return new AppError({ code, message, userMessage })
}
