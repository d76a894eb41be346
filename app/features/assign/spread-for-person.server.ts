import { getLibrary } from '~/features/content/get-library.server'
import { openDatabase } from '~/platform/db.server'
import { dueOfRound } from './due-dates'
import { findConcerning } from './internal/find-concerned.server'
import { isBygone, openAssignment } from './internal/open-assignment.server'
import { roundOn } from './internal/round-on'
import { writeDuties } from './internal/write-duties.server'
import { timingOf } from './timing-of'

/**
 * What `spreadAssignment` does, for one person and all assignments that concern them: who joined a team this minute has
 * what is asked of the team when they look. Comes to the same as if each assignment were gone through.
 */
export async function spreadForPerson(options: { personId: string; now: Date }): Promise<void> {
  const { personId, now } = options
  const { lessons } = await getLibrary()
  const slugs = new Set(lessons.map(({ slug }) => slug))
  const db = await openDatabase()
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { suspendedAt: true, timeZone: true },
  })
  if (!person) return
  const concerning = new Set(await findConcerning(db, personId))
  const duties = await db.duty.findMany({
    where: { personId },
    select: {
      id: true,
      assignmentId: true,
      round: true,
      state: true,
      dueOn: true,
      assignment: {
        select: {
          required: true,
          withdrawnAt: true,
          timing: true,
          dueOn: true,
          dueRound: true,
          repeat: true,
          countsFrom: true,
        },
      },
    },
  })
  const have = new Set<string>()
  for (const { id, assignmentId, round, state, dueOn, assignment } of duties) {
    const current = roundOn(assignment, now)(person.timeZone).round
    if (round >= current) have.add(assignmentId)
    const next = stateNow(state, {
      over: round < current,
      withdrawn: assignment.withdrawnAt !== null,
      concerned: concerning.has(assignmentId),
    })
    if (next === state) continue
    const due = dueOfRound(timingOf(assignment), round)
    await db.duty.updateMany({
      where: { id, personId, state },
      data: {
        state: next,
        changedAt: now,
        // Who is back gets it as it is by now; who was given more time keeps that.
        ...(next === 'open' && { required: assignment.required }),
        ...(next === 'open' && due && dueOn && dueOn < due && { dueOn: due }),
      },
    })
  }
  if (person.suspendedAt) return
  for (const assignmentId of concerning) {
    if (have.has(assignmentId)) continue
    const assignment = await openAssignment(db, assignmentId)
    if (!assignment || (await isBygone(db, assignment, now))) continue
    await writeDuties(db, {
      assignment,
      people: [{ id: personId, timeZone: person.timeZone, on: roundOn(assignment, now)(person.timeZone) }],
      now,
      inLibrary: (lesson) => slugs.has(lesson),
    })
  }
}

function stateNow(state: string, duty: { over: boolean; withdrawn: boolean; concerned: boolean }): string {
  if (state === 'open' || state === 'gone') {
    if (!duty.withdrawn && !duty.over) return duty.concerned ? state : 'left'
    if (state === 'gone') return 'gone'
    return duty.withdrawn ? 'withdrawn' : 'over'
  }
  const comesBack = (state === 'left' || state === 'withdrawn') && duty.concerned && !duty.over
  return comesBack && !duty.withdrawn ? 'open' : state
}
