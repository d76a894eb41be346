import { min } from 'date-fns'
import type { Prisma, PrismaClient } from '~/platform/.server/prisma/client'
import { dayFor } from '../remind'
import { settle } from '../settle'
import type { SpreadAssignment } from './open-assignment.server'
import { readFinished } from './read-finished.server'
import type { RoundOn } from './round-on'

/** Somebody, with the round that is on by their clock. */
export type Lacking = { id: string; timeZone: string | null; on: RoundOn }

/**
 * Writes some people's duty of the round that is on where they are, settled at once: who did it before already has it done. Whoever got theirs
 * meanwhile, by another server, keeps that.
 * @returns how many were written
 */
export async function writeDuties(
  db: PrismaClient,
  options: {
    assignment: SpreadAssignment
    people: readonly Lacking[]
    now: Date
    inLibrary: (lesson: string) => boolean
  },
): Promise<number> {
  const { assignment, people, now, inLibrary } = options
  if (people.length === 0) return 0
  const lessons = assignment.pieces.map(({ lesson }) => lesson)
  const earliest = min(people.map(({ on }) => on.since))
  const finished = await readFinished(db, { people: people.map(({ id }) => id), lessons, since: earliest })
  const data: NewDuty[] = people.map(({ id: personId, timeZone, on: { round, dueOn, since } }) => {
    const { uses, known } = finished.get(personId) ?? { uses: [], known: [] }
    const { done, of, doneAt } = settle({ pieces: assignment.pieces, uses, known, since, inLibrary })
    return {
      assignmentId: assignment.id,
      personId,
      round,
      situation: assignment.situation,
      required: assignment.required,
      state: doneAt ? 'done' : of === 0 ? 'gone' : 'open',
      dueOn,
      done,
      of,
      since,
      doneAt,
      doneOn: doneAt && dayFor(doneAt, timeZone),
      createdAt: now,
      changedAt: now,
    }
  })
  return writeNew(db, data)
}

type NewDuty = Prisma.DutyCreateManyInput & { round: number }

async function writeNew(db: PrismaClient, data: NewDuty[]): Promise<number> {
  const first = data[0]
  if (!first) return 0
  try {
    return (await db.duty.createMany({ data })).count
  } catch (error) {
    // P2002: another server was there in between. What it wrote stays, and the rest is written.
    if (!(error instanceof Error && 'code' in error && error.code === 'P2002')) throw error
    const there = await db.duty.findMany({
      where: { assignmentId: first.assignmentId, personId: { in: data.map(({ personId }) => personId) } },
      select: { personId: true, round: true },
    })
    const have = new Set(there.map(({ personId, round }) => `${personId} ${round}`))
    return writeNew(
      db,
      data.filter(({ personId, round }) => !have.has(`${personId} ${round}`)),
    )
  }
}
