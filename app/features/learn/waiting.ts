import { debriefsWithPending, type MyDebrief } from './my-debriefs'
import type { Queue } from './reconcile-queue'

/** What the app quietly asks a person for. */
export type Waiting = { lookBack: MyDebrief | null }

/** What still waits once what this device has not sent yet is taken into account. */
export function waitingWithPending(waiting: Waiting, queue: Queue, now: number): Waiting {
  const [lookBack] = debriefsWithPending(waiting.lookBack ? [waiting.lookBack] : [], queue)
  const stillDue = lookBack && !lookBack.answer && Date.parse(lookBack.dueAt) <= now
  return { ...waiting, lookBack: stillDue ? lookBack : null }
}
