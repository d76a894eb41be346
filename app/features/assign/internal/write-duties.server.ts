import type { Prisma, PrismaClient } from '~/platform/.server/prisma/client'
import type { Day } from '../due-dates'
import { dayFor } from '../remind'
import { settle } from '../settle'
import type { SpreadAssignment } from './open-assignment.server'
import { readFinished } from './read-finished.server'

/**
 * Writes one round's duty for some people, settled at once: who did it before already has it done. Whoever got theirs
 * meanwhile, by another server, keeps that.
 * @returns how many were written
 */
export async function writeDuties(
  db: PrismaClient,
  options: {
    assignment: SpreadAssignment
    people: string[]
    round: number
    dueOn: Day | null
    since: Date
    now: Date
    inLibrary: (lesson: string) => boolean
  },
): Promise<number> {
  const { assignment, people, round, dueOn, since, now, inLibrary } = options
  const lessons = assignment.pieces.map(({ lesson }) => lesson)
  const [finished, zones] = await Promise.all([
    readFinished(db, { people, lessons, since }),
    db.person.findMany({ where: { id: { in: people } }, select: { id: true, timeZone: true } }),
  ])
  const data: Prisma.DutyCreateManyInput[] = zones.map(({ id: personId, timeZone }) => {
    const { uses, known } = finished.get(personId) ?? { uses: [], known: [] }
    const { done, of, doneAt } = settle({ pieces: assignment.pieces, uses, known, since, inLibrary })
    return {
      assignmentId: assignment.id,
      personId,
      round,
      situation: assignment.situation,
      required: assignment.required,
      state: doneAt ? 'done' : 'open',
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

async function writeNew(db: PrismaClient, data: Prisma.DutyCreateManyInput[]): Promise<number> {
  const first = data[0]
  if (!first) return 0
  try {
    return (await db.duty.createMany({ data })).count
  } catch (error) {
    // P2002: another server was there in between. What it wrote stays, and the rest is written.
    if (!(error instanceof Error && 'code' in error && error.code === 'P2002')) throw error
    const there = await db.duty.findMany({
      where: { assignmentId: first.assignmentId, round: first.round ?? 0 },
      select: { personId: true },
    })
    const have = new Set(there.map(({ personId }) => personId))
    return writeNew(
      db,
      data.filter(({ personId }) => !have.has(personId)),
    )
  }
}
