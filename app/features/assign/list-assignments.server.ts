import { getSituation } from '~/features/content/get-library.server'
import type { SignedIn } from '~/features/identity/person'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { currentRound, type Day } from './due-dates'
import { assignScope } from './internal/assign-scope.server'
import { lateByZone } from './internal/late-by-zone'
import { stillOn } from './internal/still-on'
import { todayOf } from './internal/today-of.server'
import { nextDue, type TimingRow, timingOf } from './timing-of'

export type ListedAssignment = {
  id: string
  name: string
  situation: string
  required: boolean
  timing: string
  /** Of a recurring one the day of the round that is on. */
  dueOn: string | null
  repeat: string
  event: string | null
  by: string | null
  mine: boolean
  withdrawn: boolean
  /** Of people whom the asker may see and who are not suspended; of the round that is on or was last. */
  people: { done: number; open: number; late: number; asking: number }
}

const assignmentsAPage = 50

/**
 * Assignments that somebody made, or that are asked of their teams: those that are on first, by the next day due.
 * @param options.closed those that were withdrawn, or have nobody left who is to do them, instead
 * @throws AppError not-allowed
 */
export async function listAssignments(options: {
  asker: SignedIn
  closed: boolean
  page: number
  now: Date
}): Promise<{ assignments: ListedAssignment[]; total: number; page: number; pages: number }> {
  const { asker, closed, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const today = await todayOf(db, asker.id, now)
  const on = stillOn(today)
  const where = { AND: [scope.assignments, closed ? { NOT: on } : on] }
  const total = await db.assignment.count({ where })
  const pages = Math.max(1, Math.ceil(total / assignmentsAPage))
  const page = Math.min(options.page, pages)
  const skip = (page - 1) * assignmentsAPage
  const ids = await (closed ? idsByChange(where, skip) : idsByNextDay(where, skip, today))
  const found = await db.assignment.findMany({
    where: { AND: [where, { id: { in: ids } }] },
    include: { event: { select: { name: true } }, by: { select: { name: true } } },
  })
  const rows = ids.flatMap((id) => found.find((row) => row.id === id) ?? [])
  const counts = await countStates(rows, { people: scope.people, today, now })
  const assignments = await Promise.all(
    rows.map(async ({ id, name, situation, required, event, by, byId, withdrawnAt, ...when }) => ({
      id,
      name,
      situation: (await getSituation(situation))?.title ?? situation,
      required,
      timing: when.timing,
      dueOn: nextDue(when, today),
      repeat: when.repeat,
      event: event?.name ?? null,
      by: by?.name ?? null,
      mine: byId === asker.id,
      withdrawn: withdrawnAt !== null,
      people: counts.get(id) ?? { done: 0, open: 0, late: 0, asking: 0 },
    })),
  )
  return { assignments, total, page, pages }
}

/** A page of those that were changed last. */
async function idsByChange(where: Prisma.AssignmentWhereInput, skip: number): Promise<string[]> {
  const db = await openDatabase()
  const orderBy = [{ changedAt: 'desc' as const }, { id: 'desc' as const }]
  const rows = await db.assignment.findMany({
    where,
    orderBy,
    skip,
    take: assignmentsAPage,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/**
 * A page by the next day due, standing ones first. The day of a recurring one is that of the round that is on, which the
 * database does not know: they are few, and are all read and put in their places among the others.
 */
async function idsByNextDay(where: Prisma.AssignmentWhereInput, skip: number, today: Day): Promise<string[]> {
  const db = await openDatabase()
  const select = { id: true, timing: true, dueOn: true, dueRound: true, repeat: true }
  const recurring = await db.assignment.findMany({
    where: { AND: [where, { repeat: { not: 'none' } }] },
    select,
  })
  // Of the others those that may be on the page, wherever the recurring ones fall: as many fewer may come before it.
  const passed = Math.max(0, skip - recurring.length)
  const others = await db.assignment.findMany({
    where: { AND: [where, { repeat: 'none' }] },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    skip: passed,
    take: skip - passed + assignmentsAPage,
    select,
  })
  return [...recurring, ...others]
    .map((row) => ({ id: row.id, due: nextDue(row, today) ?? '' }))
    .sort((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1))
    .slice(skip - passed, skip - passed + assignmentsAPage)
    .map(({ id }) => id)
}

/**
 * States of the duties of these assignments, each in the round that is on, or was last, by the clock of who looks, and what
 * is open of the one before where the day ends later; late by each person's own clock. As on boards, who is suspended
 * counts nowhere. Six questions, however many they are.
 */
async function countStates(
  assignments: readonly (TimingRow & { id: string })[],
  { people, today, now }: { people: Prisma.PersonWhereInput; today: Day; now: Date },
): Promise<Map<string, ListedAssignment['people']>> {
  const db = await openDatabase()
  const ids = assignments.map(({ id }) => id)
  const counted = { AND: [people, { suspendedAt: null }] }
  const count = (of: Prisma.DutyWhereInput) =>
    db.duty.groupBy({
      by: ['assignmentId', 'round'],
      where: { AND: [{ assignmentId: { in: ids }, person: counted }, of] },
      _count: true,
    })
  const zones = await db.person.groupBy({ by: ['timeZone'] })
  const [latest, done, open, late, asking] = await Promise.all([
    db.duty.groupBy({ by: ['assignmentId'], where: { assignmentId: { in: ids } }, _max: { round: true } }),
    count({ state: 'done' }),
    count({ state: 'open' }),
    count(
      lateByZone(
        zones.map(({ timeZone }) => timeZone),
        now,
      ),
    ),
    count({ state: 'open', askedFor: { not: null } }),
  ])
  const last = new Map(latest.map(({ assignmentId, _max }) => [assignmentId, _max.round ?? 0]))
  return new Map(
    assignments.map((assignment) => {
      const shown = Math.min(last.get(assignment.id) ?? 0, currentRound(timingOf(assignment), today))
      const of = (groups: typeof done, from = 0) =>
        groups
          .filter(
            ({ assignmentId, round }) => assignmentId === assignment.id && round >= from && round <= shown,
          )
          .reduce((sum, { _count }) => sum + _count, 0)
      return [assignment.id, { done: of(done, shown), open: of(open), late: of(late), asking: of(asking) }]
    }),
  )
}
