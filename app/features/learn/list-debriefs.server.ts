import { openDatabase } from '~/platform/db.server'
import { askedFor } from './internal/asked-for'
import { showDebriefs } from './internal/show-debriefs.server'
import type { MyDebrief } from './my-debriefs'

/** As far back as the page looks. What is older is in the download of one's data. */
const most = 100

/** A person's look backs, the latest first: those to come, and those they answered. */
export async function listDebriefs(personId: string, now: Date): Promise<MyDebrief[]> {
  const db = await openDatabase()
  const rows = await db.debrief.findMany({
    where: {
      personId,
      dismissedAt: null,
      OR: [{ answeredAt: { not: null } }, { dueAt: { gt: askedFor(now) } }],
    },
    orderBy: { dueAt: 'desc' },
    take: most,
  })
  return showDebriefs(rows)
}
