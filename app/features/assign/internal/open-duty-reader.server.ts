import { Prisma, type PrismaClient } from '~/platform/.server/prisma/client'
import type { DigestChange, DigestDuty } from '../compose-digest'
import type { Day } from '../due-dates'
import { lessonsLeft } from './lessons-left.server'
import { readChange } from './read-change'

type Row = {
  id: string
  personId: string
  assignmentId: string
  state: string
  dueOn: string | null
  createdAt: string
  required: number | boolean
  name: string
  why: string
  by: string | null
}

/** Both included. */
type Days = { from: Day; to: Day }

/** A change, and whom alone it concerns. */
type ChangeFor = DigestChange & { for: string | null }

type ReadDuties = (people: readonly { id: string }[]) => Promise<Map<string, DigestDuty[]>>

/**
 * Reads, for some people after others, what is asked of them and may be worth a mail: open and due on these days,
 * or new or changed since. Not what asks for nothing any more, since its lessons are gone.
 */
export async function openDutyReader(db: PrismaClient, of: { days: Days; since: Date }): Promise<ReadDuties> {
  const [changes, left] = [await readChangesSince(db, of.since), await lessonsLeft(db)]
  return async (people) =>
    people.length > 0
      ? readDuties(db, { people: people.map(({ id }) => id), ...of, changes, left })
      : new Map()
}

async function readDuties(
  db: PrismaClient,
  options: {
    people: readonly string[]
    days: Days
    since: Date
    changes: ReadonlyMap<string, ChangeFor[]>
    left: ReadonlyMap<string, number>
  },
): Promise<Map<string, DigestDuty[]>> {
  const { people, days, since, changes, left } = options
  const rows = await db.$queryRaw<Row[]>`
    SELECT d."id", d."personId", d."assignmentId", d."state", d."dueOn", d."createdAt", d."required",
        a."name", a."why", b."name" AS "by"
      FROM "Duty" d JOIN "Assignment" a ON a."id" = d."assignmentId" LEFT JOIN "Person" b ON b."id" = a."byId"
      WHERE d."personId" IN (${Prisma.join([...people])}) AND d."state" IN ('open', 'withdrawn')
        AND ((d."state" = 'open' AND d."dueOn" BETWEEN ${days.from} AND ${days.to}) OR d."createdAt" > ${since}
          OR d."assignmentId" IN (
            SELECT c."assignmentId" FROM "AssignmentChange" c WHERE c."at" > ${since} AND c."kind" <> 'made'
              AND (c."personId" IS NULL OR c."personId" = d."personId")))`
  const found = new Map<string, DigestDuty[]>()
  for (const { personId, assignmentId, createdAt, required, ...row } of rows) {
    if (left.get(assignmentId) === 0) continue
    const duties = found.get(personId) ?? []
    duties.push({
      ...row,
      required: Boolean(required),
      createdAt: new Date(createdAt),
      changes: (changes.get(assignmentId) ?? []).filter((one) => one.for === null || one.for === personId),
    })
    found.set(personId, duties)
  }
  return found
}

/** What was changed since, by assignment, the oldest first. */
async function readChangesSince(db: PrismaClient, since: Date): Promise<Map<string, ChangeFor[]>> {
  const rows = await db.assignmentChange.findMany({
    where: { at: { gt: since }, kind: { not: 'made' } },
    select: { assignmentId: true, personId: true, at: true, kind: true, detail: true },
    orderBy: { at: 'asc' },
  })
  const found = new Map<string, ChangeFor[]>()
  for (const { assignmentId, personId, at, ...row } of rows) {
    const change = readChange(row)
    if (!change) continue
    const changes = found.get(assignmentId) ?? []
    changes.push({ at, ...change, for: personId })
    found.set(assignmentId, changes)
  }
  return found
}
