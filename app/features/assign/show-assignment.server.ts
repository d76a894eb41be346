import { getLesson, getSituation } from '~/features/content/get-library.server'
import type { SignedIn } from '~/features/identity/person'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { dayOf } from './day-of'
import { currentRound, type Day } from './due-dates'
import { assignScope } from './internal/assign-scope.server'
import { findConcerned, whomOf } from './internal/find-concerned.server'
import { requireAssignment } from './internal/require-assignment.server'
import { roundOn } from './internal/round-on'
import { todayOf } from './internal/today-of.server'
import { lastZone } from './remind'
import { spreadAssignment } from './spread-assignment.server'
import { nextDue, type TimingRow, timingOf } from './timing-of'

export type AssignedPerson = {
  duty: string
  id: string
  name: string
  /** open, late, done, over, left, withdrawn, gone, or suspended, which counts as none of these */
  state: string
  dueOn: Day | null
  done: number
  of: number
  doneOn: Day | null
  askedFor: Day | null
}

const peopleAPage = 100
/** Gone through before it is shown, where it is for few; else the worker does. */
const atOnce = 500

const stateOrder = ['late', 'open', 'done', 'over', 'left', 'withdrawn', 'gone', 'suspended']

/**
 * One assignment with the people whom the asker may see: those behind first. Of each the state, and nothing of how.
 * @param options.page from 1
 * @throws AppError not-allowed; not-found, in the same words for one that is somebody else's
 */
export async function showAssignment(options: { asker: SignedIn; id: string; page: number; now: Date }) {
  const { asker, id, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const found = await requireAssignment(db, { scope, id })
  const concerned = found.withdrawnAt ? [] : await findConcerned(db, await whomOf(db, id))
  if (found.spreadAt && concerned.length <= atOnce) await spreadAssignment({ assignmentId: id, now })
  const today = await todayOf(db, asker.id, now)
  const people = await readPeople({ assignment: found, people: scope.people, today, now })
  const teams = await db.team.findMany({
    where: { AND: [scope.teams, { targets: { some: { assignmentId: id } } }] },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  const pages = Math.max(1, Math.ceil(people.length / peopleAPage))
  const page = Math.min(options.page, pages)
  const count = (state: string) => people.filter((person) => person.state === state).length
  return {
    id,
    name: found.name,
    why: found.why,
    required: found.required,
    situation: {
      id: found.situation,
      title: (await getSituation(found.situation))?.title ?? found.situation,
    },
    timing: found.timing,
    /** Of a recurring one the day of the round that is on. */
    dueOn: nextDue(found, today),
    repeat: found.repeat,
    daysBefore: found.daysBefore,
    workingDays: found.workingDays,
    event: found.event && {
      id: found.event.id,
      name: found.event.name,
      onDay: found.event.onDay,
      cancelled: found.event.cancelledAt !== null,
      changedAt: found.event.changedAt.toISOString(),
    },
    by: found.by?.name ?? null,
    mayChange: (await db.assignment.count({ where: { AND: [scope.changes, { id }] } })) > 0,
    createdAt: found.createdAt.toISOString(),
    changedAt: found.changedAt.toISOString(),
    withdrawnAt: found.withdrawnAt?.toISOString() ?? null,
    pieces: await Promise.all(
      found.pieces.map(async ({ lesson, depth }) => {
        const known = await getLesson(lesson)
        return { lesson, depth, title: known?.title ?? lesson, gone: known === null }
      }),
    ),
    teams,
    /** Null once everybody concerned has it. */
    spreading: found.spreadAt
      ? null
      : {
          have: await countThose({ assignmentId: id, round: roundOn(found, now)(lastZone).round, concerned }),
          of: concerned.length,
        },
    counts: {
      late: count('late'),
      open: count('open'),
      done: count('done'),
      over: count('over'),
      left: count('left') + count('withdrawn'),
      gone: count('gone'),
      suspended: count('suspended'),
    },
    asking: people.filter(({ askedFor, state }) => askedFor !== null && state !== 'suspended'),
    people: people.slice((page - 1) * peopleAPage, page * peopleAPage),
    total: people.length,
    page,
    pages,
  }
}

/** How many of those concerned have the round that is on, or a later one: people, however many rounds each had. */
async function countThose(options: {
  assignmentId: string
  round: number
  concerned: readonly string[]
}): Promise<number> {
  const { assignmentId, round, concerned } = options
  const db = await openDatabase()
  const rows = await db.duty.groupBy({ by: ['personId'], where: { assignmentId, round: { gte: round } } })
  const have = new Set(rows.map(({ personId }) => personId))
  return concerned.filter((id) => have.has(id)).length
}

/**
 * Everybody's round that is on, or was last, by the clock of who looks, and what is still open of the one before where the
 * day ends later: those behind first, then by name. Late is by each person's own clock, as on boards, which leave out who
 * is suspended: here they are said to be, so that nobody looks for them in vain.
 */
export async function readPeople(options: {
  assignment: TimingRow & { id: string }
  people: Prisma.PersonWhereInput
  today: Day
  now: Date
}): Promise<AssignedPerson[]> {
  const { assignment, people, today, now } = options
  const { id: assignmentId } = assignment
  const db = await openDatabase()
  const latest = await db.duty.aggregate({ where: { assignmentId }, _max: { round: true } })
  const round = Math.min(latest._max.round ?? 0, currentRound(timingOf(assignment), today))
  const rows = await db.duty.findMany({
    where: { assignmentId, OR: [{ round }, { state: 'open', round: { lt: round } }], person: people },
    select: {
      id: true,
      state: true,
      dueOn: true,
      done: true,
      of: true,
      doneOn: true,
      askedFor: true,
      required: true,
      person: { select: { id: true, name: true, timeZone: true, suspendedAt: true } },
    },
  })
  const day = dayOf(now)
  const stateOf = ({ person, state, required, dueOn }: (typeof rows)[number]) => {
    if (person.suspendedAt) return 'suspended'
    const isLate = required && state === 'open' && dueOn !== null && dueOn < day(person.timeZone)
    return isLate ? 'late' : state
  }
  return rows
    .map((row) => {
      const { id: duty, person, dueOn, done, of, doneOn, askedFor } = row
      return {
        duty,
        id: person.id,
        name: person.name,
        state: stateOf(row),
        dueOn,
        done,
        of,
        doneOn,
        askedFor,
      }
    })
    .sort(
      (a, b) =>
        stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
        a.name.localeCompare(b.name) ||
        (a.duty < b.duty ? -1 : 1),
    )
}
