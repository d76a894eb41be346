import { openDatabase } from '~/platform/db.server'
import { askedFor } from './internal/asked-for'
import { showDebriefs } from './internal/show-debriefs.server'
import type { MyDebrief } from './my-debriefs'

/** The one look back to ask a person for now: of those that are due the latest, which is remembered best. Or null. */
export async function findDueDebrief(personId: string, now: Date): Promise<MyDebrief | null> {
  const db = await openDatabase()
  const row = await db.debrief.findFirst({
    where: { personId, answeredAt: null, dismissedAt: null, dueAt: { lte: now, gt: askedFor(now) } },
    orderBy: { dueAt: 'desc' },
  })
  const [debrief] = row ? await showDebriefs([row]) : []
  return debrief ?? null
}
