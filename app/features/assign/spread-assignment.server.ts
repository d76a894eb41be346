import { getLibrary } from '~/features/content/get-library.server'
import { openDatabase } from '~/platform/db.server'
import { letOthersIn } from '~/platform/let-others-in.server'
import { findConcerned, whomOf } from './internal/find-concerned.server'
import { isBygone, openAssignment, type SpreadAssignment } from './internal/open-assignment.server'
import { type RoundOn, roundOn } from './internal/round-on'
import { writeDuties } from './internal/write-duties.server'
import { firstZone, lastZone } from './remind'

/** People written in one go: what others wait for. */
const chunk = 500

/**
 * Brings the duties of an assignment to what they have to be now: whoever is concerned and not suspended has one for the
 * round that is on by their own clock; whoever is no longer concerned loses what is not done, and has it again when they
 * come back; a round that passed undone is over; of a withdrawn one nothing stays open, nor of one of which no lesson is
 * left in the library. Carried out twice, by several servers at once, or anew after it was killed half way, it comes to
 * the same.
 * @returns how many people got something new
 */
export async function spreadAssignment(options: { assignmentId: string; now: Date }): Promise<number> {
  const { assignmentId, now } = options
  const { lessons } = await getLibrary()
  const slugs = new Set(lessons.map(({ slug }) => slug))
  const inLibrary = (lesson: string) => slugs.has(lesson)
  const db = await openDatabase()
  const assignment = await openAssignment(db, assignmentId)
  if (!assignment) return 0
  if (assignment.withdrawnAt) {
    await db.duty.updateMany({
      where: { assignmentId, state: 'open' },
      data: { state: 'withdrawn', changedAt: now },
    })
    await noteSpread(assignmentId, assignment.changedAt, now)
    return 0
  }
  const on = roundOn(assignment, now)
  const concerned = await findConcerned(db, await whomOf(db, assignmentId))
  await takeOut(assignment, { on, concerned: new Set(concerned), now })
  const [there, away] = await Promise.all([
    db.duty.groupBy({
      by: ['personId'],
      where: { assignmentId, round: { gte: on(lastZone).round } },
      _max: { round: true },
    }),
    db.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Person" WHERE "suspendedAt" IS NOT NULL`,
  ])
  const have = new Map(there.map(({ personId, _max }) => [personId, _max.round ?? 0]))
  for (const { id } of away) have.set(id, Number.POSITIVE_INFINITY)
  const hasAsFarAs = (id: string, round: number) => (have.get(id) ?? -1) >= round
  const bygone = await isBygone(db, assignment, now)
  // No clock is ahead of that of the first zone: who has the round that is on there lacks none.
  const maybe = bygone ? [] : concerned.filter((id) => !hasAsFarAs(id, on(firstZone).round))
  let written = 0
  for (let at = 0; at < maybe.length; at += chunk) {
    const people = await db.person.findMany({
      where: { id: { in: maybe.slice(at, at + chunk) } },
      select: { id: true, timeZone: true },
    })
    written += await writeDuties(db, {
      assignment,
      people: people
        .map((person) => ({ ...person, on: on(person.timeZone) }))
        .filter((person) => !hasAsFarAs(person.id, person.on.round)),
      now,
      inLibrary,
    })
    await letOthersIn()
  }
  if (!assignment.pieces.some(({ lesson }) => inLibrary(lesson)))
    await db.duty.updateMany({
      where: { assignmentId, state: 'open' },
      data: { state: 'gone', done: 0, of: 0, changedAt: now },
    })
  await noteSpread(assignmentId, assignment.changedAt, now)
  return written
}

/** Rounds that are over, people who left, and people who are back, to what it is by now. */
async function takeOut(
  { id: assignmentId, required }: SpreadAssignment,
  options: {
    on: (zone: string | null) => RoundOn
    concerned: ReadonlySet<string>
    now: Date
  },
): Promise<void> {
  const { on, concerned, now } = options
  const db = await openDatabase()
  const oldest = on(lastZone).round
  await db.duty.updateMany({
    where: { assignmentId, state: 'open', round: { lt: oldest } },
    data: { state: 'over', changedAt: now },
  })
  const found = await db.duty.findMany({
    where: { assignmentId, round: { gte: oldest }, state: { in: ['open', 'gone', 'left', 'withdrawn'] } },
    select: { id: true, personId: true, state: true, round: true, person: { select: { timeZone: true } } },
  })
  const isOver = ({ round, person }: (typeof found)[number]) => round < on(person.timeZone).round
  const over = found.filter((row) => row.state === 'open' && isOver(row))
  const rows = found.filter((row) => !isOver(row))
  const isAway = (state: string) => state === 'left' || state === 'withdrawn'
  const leaving = rows.filter(({ state, personId }) => !isAway(state) && !concerned.has(personId))
  const back = rows.filter(({ state, personId }) => isAway(state) && concerned.has(personId))
  for (const [some, data] of [
    [over, { state: 'over' }],
    [leaving, { state: 'left' }],
    [back, { state: 'open', required }],
  ] as const)
    for (let at = 0; at < some.length; at += chunk) {
      const ids = some.slice(at, at + chunk).map(({ id }) => id)
      const where = { id: { in: ids }, assignmentId, state: { not: 'done' } }
      await db.duty.updateMany({ where, data: { ...data, changedAt: now } })
      // Who was given more time keeps it. No two clocks are more than a round apart.
      for (const { round, dueOn } of [on(lastZone), on(firstZone)])
        if (data.state === 'open' && dueOn)
          await db.duty.updateMany({ where: { ...where, round, dueOn: { lt: dueOn } }, data: { dueOn } })
    }
}

/** Unless the assignment was changed meanwhile: then it is gone through once more. */
async function noteSpread(id: string, changedAt: Date, now: Date): Promise<void> {
  const db = await openDatabase()
  await db.assignment.updateMany({ where: { id, changedAt, spreadAt: null }, data: { spreadAt: now } })
}
