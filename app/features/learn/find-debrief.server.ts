import { openDatabase } from '~/platform/db.server'
import { notYours } from './internal/own-debrief.server'
import { showDebriefs } from './internal/show-debriefs.server'
import type { MyDebrief } from './my-debriefs'

/** One of a person's look backs. @throws AppError not-found, also for somebody else's and for one that was dropped */
export async function findDebrief(personId: string, id: string): Promise<MyDebrief> {
  const db = await openDatabase()
  const row = await db.debrief.findUnique({ where: { id, personId, dismissedAt: null } })
  const [debrief] = row ? await showDebriefs([row]) : []
  if (!debrief) throw notYours()
  return debrief
}
