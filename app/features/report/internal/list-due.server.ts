import type { Day } from '~/features/assign/due-dates'
import { ledTeamIds } from '~/features/identity/led-team-ids.server'
import { mayDo } from '~/features/identity/permissions'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import type { BoardPerson, OpenDuty } from '../report.schema'

export type DueRow = {
  person: string
  situation: string
  dueOn: Day
  /** Null where the assignment is another manager's, and none of its teams is the asker's. */
  assignment: { id: string; name: string } | null
}

/** Duties of a board with the names that a page shows; those that were settled since it was counted are left out. */
export async function listDue(options: {
  asker: SignedIn
  duties: readonly OpenDuty[]
  persons: readonly BoardPerson[]
  situationTitle: (id: string) => string
}): Promise<DueRow[]> {
  const { asker, duties, persons, situationTitle } = options
  if (duties.length === 0) return []
  const db = await openDatabase()
  const seen = mayDo(asker, 'assign:assignment:any')
    ? {}
    : {
        OR: [{ byId: asker.id }, { targets: { some: { teamId: { in: await ledTeamIds(db, asker.id) } } } }],
      }
  const rows = await db.duty.findMany({
    where: {
      state: 'open',
      required: true,
      OR: duties.map(({ person, situation, dueOn }) => ({
        personId: persons[person]?.id ?? '',
        situation,
        dueOn,
      })),
    },
    select: { assignmentId: true, situation: true, dueOn: true, person: { select: { name: true } } },
    orderBy: [{ dueOn: 'asc' }, { personId: 'asc' }, { situation: 'asc' }, { id: 'asc' }],
    take: duties.length,
  })
  const open = await db.assignment.findMany({
    where: { AND: [seen, { id: { in: rows.map(({ assignmentId }) => assignmentId) } }] },
    select: { id: true, name: true },
  })
  const names = new Map(open.map((assignment) => [assignment.id, assignment]))
  return rows.map(({ assignmentId, situation, dueOn, person }) => ({
    person: person.name,
    situation: situationTitle(situation),
    dueOn: dueOn ?? '',
    assignment: names.get(assignmentId) ?? null,
  }))
}
