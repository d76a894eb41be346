import { openDatabase } from '~/platform/db.server'
import { usualQuiet } from './remind'

export type Reminding = {
  byMail: boolean
  /** Minutes after midnight by the person's clock; may run over midnight. */
  quietFrom: number
  quietTo: number
  /** Whether there is a calendar feed. */
  feed: boolean
}

/** Whether and when a person is reminded by mail, and whether their calendar follows. */
export async function readReminding(personId: string): Promise<Reminding> {
  const db = await openDatabase()
  const [stop, recall, feed] = await Promise.all([
    db.mailStop.findUnique({ where: { personId_kind: { personId, kind: 'assignments' } } }),
    db.recallSetting.findUnique({ where: { personId }, select: { quietFrom: true, quietTo: true } }),
    db.feedKey.findUnique({ where: { personId }, select: { createdAt: true } }),
  ])
  return { byMail: stop === null, ...(recall ?? usualQuiet), feed: feed !== null }
}
