import type { Prisma } from '~/platform/.server/prisma/client'
import { withdrawMails } from '~/platform/outbox.server'
import type { Applied } from './apply-mutation.server'
import { notYours, ownDebrief } from './internal/own-debrief.server'
import type { MutationBody } from './mutation.schema'

/**
 * Drops a look back: it is not asked for again, and where it was answered, its words go and its answer counts no more.
 * An empty row stays, so that an earlier word of another device does not bring it back.
 * @throws AppError not-found for somebody else's, or one that never was
 */
export async function dropDebrief(
  db: Prisma.TransactionClient,
  { debrief: id }: MutationBody<'debrief-drop'>,
  { personId, at, now }: Applied,
): Promise<void> {
  const before = await ownDebrief(db, id, personId)
  if (!before) throw notYours()
  if (before.changedAt >= at) return
  await db.debrief.update({
    where: { id, personId },
    data: { dismissedAt: at, changedAt: at, helped: null, sealed: null, answeredAt: null, byMail: false },
  })
  await db.kitAnswer.deleteMany({ where: { personId, debriefId: id } })
  await withdrawMails(db, { personId, keys: `look-back/${id}`, now })
}
