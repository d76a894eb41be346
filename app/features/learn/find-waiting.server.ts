import { findDueDebrief } from './find-due-debrief.server'
import type { Waiting } from './waiting'

/** What waits for a person: at most one thing to look back at. */
export async function findWaiting(personId: string, now: Date): Promise<Waiting> {
  return { lookBack: await findDueDebrief(personId, now) }
}
