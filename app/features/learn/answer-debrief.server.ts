import type { Prisma } from '~/platform/.server/prisma/client'
import { withdrawMails } from '~/platform/outbox.server'
import { seal } from '~/platform/seal.server'
import type { Applied } from './apply-mutation.server'
import { countKitAnswer } from './internal/count-kit-answer.server'
import { notYours, ownDebrief } from './internal/own-debrief.server'
import type { MutationBody } from './mutation.schema'
import { sealedPlace } from './sealed-place'

/**
 * Keeps what a person says when they look back: whether the kit helped, which counts for its lessons, and their own
 * words, sealed as JSON `{ happened, next }`. The later word counts. A mail that has not left is taken back.
 * @throws AppError not-found for somebody else's, or one that never was
 */
export async function answerDebrief(
  db: Prisma.TransactionClient,
  { debrief: id, helped, happened, next }: MutationBody<'debrief'>,
  { personId, at, now }: Applied,
): Promise<void> {
  const before = await ownDebrief(db, id, personId)
  if (!before) throw notYours()
  if (before.changedAt >= at) return
  const words = { happened: happened.trim(), next: next.trim() }
  const sealed =
    words.happened || words.next ? seal(JSON.stringify(words), sealedPlace('debrief', personId, id)) : null
  await db.debrief.update({
    where: { id, personId },
    data: { helped, sealed, changedAt: at, dismissedAt: null, answeredAt: before.answeredAt ?? at },
  })
  await withdrawMails(db, { personId, keys: `look-back/${id}`, now })
  const lessons = before.lessons.split(',')
  await countKitAnswer(db, { personId, debriefId: id, lessons, answer: helped, at })
}
