import { openDatabase } from '~/platform/db.server'
import { readRecall } from './internal/read-recall.server'
import { isQuiet } from './is-quiet'
import type { RecallQuestion } from './list-recall-questions'
import { minutesIn } from './local-time'

export type MyRecall = {
  state: 'off' | 'stopped' | 'question' | 'done' | 'none' | 'nothing-yet'
  question: ({ lesson: string; title: string } & RecallQuestion) | null
  settings: { byMail: boolean; quietFrom: number; quietTo: number; zone: string | null }
  /** Whether it is within the quiet hours: then the app keeps still, and shows the question to those who look for it. */
  quiet: boolean
}

/** A person's "keep it fresh": whether it is on, the question of the day, and how it is set. */
export async function findRecall(personId: string, now: Date): Promise<MyRecall> {
  const db = await openDatabase()
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { timeZone: true, recall: true },
  })
  const { quietFrom, quietTo, byMail, on, stoppedAt } = person.recall ?? {
    ...{ quietFrom: 20 * 60, quietTo: 8 * 60 },
    ...{ byMail: false, on: false, stoppedAt: null },
  }
  const zone = person.timeZone ?? 'UTC'
  const quiet = isQuiet(minutesIn(zone, now), { quietFrom, quietTo })
  const rest = { settings: { byMail, quietFrom, quietTo, zone: person.timeZone }, quiet }
  if (!on) return { state: 'off', question: null, ...rest }
  if (stoppedAt) return { state: 'stopped', question: null, ...rest }
  const { chosen, answeredToday, anything } = await readRecall(db, { personId, zone, now })
  if (!chosen)
    return { state: answeredToday ? 'done' : anything ? 'none' : 'nothing-yet', question: null, ...rest }
  const { lesson, title, question } = chosen
  return { state: 'question', question: { lesson, title, ...question }, ...rest }
}
