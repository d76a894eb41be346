import { debriefsWithPending, type MyDebrief } from './my-debriefs'
import { inOrder, type Queue } from './reconcile-queue'

/** What the app quietly asks a person for. */
export type Waiting = {
  lookBack: MyDebrief | null
  /** A question of the day, or that they stopped by themselves. */
  fresh: 'question' | 'stopped' | null
}

const sameDay = 12 * 60 * 60 * 1000

/** What still waits once what this device has said is taken into account. */
export function waitingWithPending(waiting: Waiting, queue: Queue, now: number): Waiting {
  const [lookBack] = debriefsWithPending(waiting.lookBack ? [waiting.lookBack] : [], queue)
  const stillDue = lookBack && !lookBack.answer && Date.parse(lookBack.dueAt) <= now
  const answered = inOrder(queue).some(({ kind, at }) => kind === 'recall' && now - at < sameDay)
  return { lookBack: stillDue ? lookBack : null, fresh: answered ? null : waiting.fresh }
}
