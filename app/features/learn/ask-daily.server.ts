import { openDatabase } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import { wakeOutbox, writeMail } from '~/platform/outbox.server'
import { publicUrl } from '~/platform/public-url.server'
import { freshMail } from './fresh-words'
import { readRecall } from './internal/read-recall.server'
import { isQuiet } from './is-quiet'
import { dayIn, minutesIn } from './local-time'
import { writeStopLink } from './write-stop-link.server'

/** So many questions in a row may be left alone; then it stops by itself. */
const mostUnanswered = 5
const pageSize = 200

/**
 * Asks everybody who wants it for the question of their day, where there is one: once a day by the calendar of their
 * zone, after their quiet hours, and by mail where they asked for that. Who left five in a row alone is not asked a sixth
 * time: it stops until they start it again. To be called often; several servers may do so at once, and each person is
 * asked by one of them, since the one that notes it first writes the mail, in the same transaction.
 * @returns how many were asked, and for how many it stopped
 */
export async function askDaily(now: Date): Promise<{ asked: number; stopped: number }> {
  const db = await openDatabase()
  const done = { asked: 0, stopped: 0 }
  let after: string | null = null
  for (;;) {
    const page: Asked[] = await db.recallSetting.findMany({
      where: {
        on: true,
        stoppedAt: null,
        person: { suspendedAt: null },
        ...(after && { personId: { gt: after } }),
      },
      include: { person: { select: { timeZone: true, email: true, name: true } } },
      orderBy: { personId: 'asc' },
      take: pageSize,
    })
    for (const setting of page) {
      try {
        const outcome = await askOne(setting, now)
        if (outcome) done[outcome]++
      } catch (error) {
        // One person's fault must not keep the others from being asked.
        log.error({ error }, 'question of the day')
      }
    }
    after = page.at(-1)?.personId ?? null
    if (page.length < pageSize) break
  }
  if (done.asked > 0) wakeOutbox()
  return done
}

type Asked = {
  personId: string
  byMail: boolean
  quietFrom: number
  quietTo: number
  askedAt: Date | null
  unanswered: number
  person: { timeZone: string | null; email: string; name: string }
}

async function askOne(setting: Asked, now: Date): Promise<'asked' | 'stopped' | null> {
  const { personId, byMail, askedAt, unanswered, person } = setting
  const zone = person.timeZone ?? 'UTC'
  const today = dayIn(zone, now)
  if (isQuiet(minutesIn(zone, now), setting)) return null
  if (askedAt && dayIn(zone, askedAt) >= today) return null
  const db = await openDatabase()
  const { chosen } = await readRecall(db, { personId, zone, now })
  if (!chosen) return null
  const stops = unanswered >= mostUnanswered
  return db.$transaction(async (tx) => {
    // Whoever else noted the same day meanwhile has changed `askedAt`.
    const { count } = await tx.recallSetting.updateMany({
      where: { personId, on: true, stoppedAt: null, askedAt, unanswered },
      data: stops ? { stoppedAt: now } : { askedAt: now, unanswered: unanswered + 1 },
    })
    if (count === 0) return null
    if (stops) return 'stopped'
    if (byMail) {
      const stop = writeStopLink('fresh', personId)
      const words = freshMail({ name: person.name, link: publicUrl('/me/fresh'), stop })
      const mail = { to: person.email, ...words, unsubscribe: stop }
      await writeMail(tx, { key: `fresh/${personId}/${today}`, mail, personId, dueAt: now })
    }
    return 'asked'
  })
}
