import { getLibrary } from '~/features/content/get-library.server'
import { openDatabase } from '~/platform/db.server'
import { letOthersIn } from '~/platform/let-others-in.server'
import { currentRound, type Day, dueOfRound } from './due-dates'
import { findConcerned, whomOf } from './internal/find-concerned.server'
import { isBygone, openAssignment, type SpreadAssignment } from './internal/open-assignment.server'
import { sinceOfRound } from './internal/since-of-round'
import { writeDuties } from './internal/write-duties.server'
import { dayFor } from './remind'
import { timingOf } from './timing-of'

/** People written in one go: what others wait for. */
const chunk = 500

/**
 * Brings the duties of an assignment to what they have to be today: whoever is concerned and not suspended has one for
 * the round that is on; whoever is no longer concerned loses what is not done, and has it again when they come back; a
 * round that passed undone is over; of a withdrawn one nothing stays open. Carried out twice, by several servers at
 * once, or anew after it was killed half way, it comes to the same.
 * @returns how many people got something new
 */
export async function spreadAssignment(options: { assignmentId: string; now: Date }): Promise<number> {
  const { assignmentId, now } = options
  const { lessons } = await getLibrary()
  const slugs = new Set(lessons.map(({ slug }) => slug))
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
  const timing = timingOf(assignment)
  const round = currentRound(timing, dayFor(now, null))
  const concerned = await findConcerned(db, await whomOf(db, assignmentId))
  const fresh = {
    round,
    dueOn: dueOfRound(timing, round),
    since: sinceOfRound(timing, round, assignment.countsFrom),
  }
  await takeOut(assignment, { round, dueOn: fresh.dueOn, concerned: new Set(concerned), now })
  const [there, away] = await Promise.all([
    db.duty.findMany({ where: { assignmentId, round }, select: { personId: true } }),
    db.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Person" WHERE "suspendedAt" IS NOT NULL`,
  ])
  const have = new Set([...there.map(({ personId }) => personId), ...away.map(({ id }) => id)])
  const bygone = await isBygone(db, assignment, now)
  const lack = bygone ? [] : concerned.filter((id) => !have.has(id))
  let written = 0
  for (let at = 0; at < lack.length; at += chunk) {
    const people = lack.slice(at, at + chunk)
    written += await writeDuties(db, {
      assignment,
      people,
      ...fresh,
      now,
      inLibrary: (lesson) => slugs.has(lesson),
    })
    await letOthersIn()
  }
  await noteSpread(assignmentId, assignment.changedAt, now)
  return written
}

/** Rounds that are over, people who left, and people who are back, to what it is by now. */
async function takeOut(
  { id: assignmentId, required }: SpreadAssignment,
  options: { round: number; dueOn: Day | null; concerned: ReadonlySet<string>; now: Date },
): Promise<void> {
  const { round, dueOn, concerned, now } = options
  const db = await openDatabase()
  await db.duty.updateMany({
    where: { assignmentId, state: 'open', round: { lt: round } },
    data: { state: 'over', changedAt: now },
  })
  const rows = await db.duty.findMany({
    where: { assignmentId, round, state: { in: ['open', 'left', 'withdrawn'] } },
    select: { id: true, personId: true, state: true },
  })
  const leaving = rows.filter(({ state, personId }) => state === 'open' && !concerned.has(personId))
  const back = rows.filter(({ state, personId }) => state !== 'open' && concerned.has(personId))
  for (const [some, data] of [
    [leaving, { state: 'left' }],
    [back, { state: 'open', required }],
  ] as const)
    for (let at = 0; at < some.length; at += chunk) {
      const where = { id: { in: some.slice(at, at + chunk).map(({ id }) => id) }, assignmentId }
      await db.duty.updateMany({ where, data: { ...data, changedAt: now } })
      // Who was given more time keeps it.
      if (data.state === 'open' && dueOn)
        await db.duty.updateMany({ where: { ...where, dueOn: { lt: dueOn } }, data: { dueOn } })
    }
}

/** Unless the assignment was changed meanwhile: then it is gone through once more. */
async function noteSpread(id: string, changedAt: Date, now: Date): Promise<void> {
  const db = await openDatabase()
  await db.assignment.updateMany({ where: { id, changedAt, spreadAt: null }, data: { spreadAt: now } })
}
