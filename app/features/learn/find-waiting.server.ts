import { findDueDebrief } from './find-due-debrief.server'
import { findRecall } from './find-recall.server'
import type { Waiting } from './waiting'

/** What waits for a person: at most one thing to look back at, and the question of the day outside of quiet hours. */
export async function findWaiting(personId: string, now: Date): Promise<Waiting> {
  const [lookBack, { state, quiet }] = await Promise.all([
    findDueDebrief(personId, now),
    findRecall(personId, now),
  ])
  const asks = (state === 'question' && !quiet) || state === 'stopped'
  return { lookBack, fresh: asks ? state : null }
}
