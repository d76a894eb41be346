import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import type { Day } from './due-dates'
import { assignScope } from './internal/assign-scope.server'
import { todayOf } from './internal/today-of.server'

export type ListedEvent = {
  id: string
  name: string
  onDay: Day
  team: string
  changedAt: string
  /** How many assignments get people ready for it. */
  assignments: number
}

const mostEvents = 200

/** Events of the asker's teams, from today on, the next first. @throws AppError not-allowed */
export async function listEvents(options: { asker: SignedIn; now: Date }): Promise<ListedEvent[]> {
  const { asker, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const rows = await db.workEvent.findMany({
    where: {
      AND: [scope.events, { cancelledAt: null, onDay: { gte: await todayOf(db, asker.id, now) } }],
    },
    include: {
      team: { select: { name: true } },
      _count: { select: { assignments: { where: { withdrawnAt: null } } } },
    },
    orderBy: [{ onDay: 'asc' }, { id: 'asc' }],
    take: mostEvents,
  })
  return rows.map(({ id, name, onDay, team, changedAt, _count }) => ({
    id,
    name,
    onDay,
    team: team.name,
    changedAt: changedAt.toISOString(),
    assignments: _count.assignments,
  }))
}
