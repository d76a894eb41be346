import { openDatabase } from '~/platform/db.server'
import { showDebriefs } from './internal/show-debriefs.server'

/** So many look backs at one situation are searched for words about the next time. */
const most = 5

/** What a person wrote last about what they will do next time in this situation, and when it was due. Or null. */
export async function findLastTime(
  personId: string,
  situation: string,
): Promise<{ next: string; dueAt: string } | null> {
  const db = await openDatabase()
  const rows = await db.debrief.findMany({
    where: { personId, situation, dismissedAt: null, sealed: { not: null } },
    orderBy: { dueAt: 'desc' },
    take: most,
  })
  const found = (await showDebriefs(rows)).find(({ answer }) => answer?.next)
  return found?.answer ? { next: found.answer.next, dueAt: found.dueAt } : null
}
