import { getSituation } from '~/features/content/get-library.server'
import type { Prisma } from '~/platform/.server/prisma/client'
import { withdrawMails, writeMail } from '~/platform/outbox.server'
import { publicUrl } from '~/platform/public-url.server'
import type { Applied } from './apply-mutation.server'
import { ownDebrief } from './internal/own-debrief.server'
import { lookBackMail } from './look-back-words'
import type { MutationBody } from './mutation.schema'
import { writeStopLink } from './write-stop-link.server'

/**
 * Plans a look back, moves it, or takes it back (`afterMinutes` null). Once answered it stays as it is. Where it was
 * asked for by mail, the mail goes into the outbox with the plan itself, and is taken back with it; one look back is
 * mailed once. The mail names neither situation nor lesson: who else reads somebody's mail, or sees it come in during a
 * talk, is not for us to know. Lessons are kept as they are named, whether they are served or not: planned offline, one may
 * be retired by the time the plan arrives, and were it refused, what somebody wrote of it would be refused after it.
 * @throws AppError not-found for somebody else's
 */
export async function planDebrief(
  db: Prisma.TransactionClient,
  body: MutationBody<'debrief-plan'>,
  { personId, at, now }: Applied,
): Promise<void> {
  const { debrief: id, afterMinutes, byMail } = body
  const before = await ownDebrief(db, id, personId)
  if (before && (before.answeredAt || before.changedAt >= at)) return
  await withdrawMails(db, { personId, keys: `look-back/${id}`, now })
  if (afterMinutes === null) {
    if (before) await db.debrief.update({ where: { id, personId }, data: { dismissedAt: at, changedAt: at } })
    return
  }
  const situation = body.situation && (await getSituation(body.situation)) ? body.situation : null
  const dueAt = new Date(at.getTime() + afterMinutes * 60_000)
  const plan = { dueAt, byMail, changedAt: at, dismissedAt: null }
  await db.debrief.upsert({
    where: { id, personId },
    create: {
      id,
      personId,
      situation,
      lessons: [...new Set(body.lessons)].join(','),
      createdAt: at,
      ...plan,
    },
    update: plan,
  })
  if (!byMail) return
  const { email: to, name } = await db.person.findUniqueOrThrow({ where: { id: personId } })
  const stop = writeStopLink('look-back', personId)
  const mail = {
    to,
    ...lookBackMail({ name, link: publicUrl(`/me/look-back/${id}`), stop }),
    unsubscribe: stop,
  }
  await writeMail(db, { key: `look-back/${id}`, mail, personId, dueAt })
}
