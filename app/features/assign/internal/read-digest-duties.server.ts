import { Prisma, type PrismaClient } from '~/platform/.server/prisma/client'
import type { DigestChange, DigestDuty } from '../compose-digest'
import type { Day } from '../due-dates'
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

/**
 * What is asked of some people and may be worth a mail: open and due on one of these days, or new or changed since.
 * @param options.changes of the assignments that were changed since
 */
export async function readDigestDuties(
  db: PrismaClient,
  options: {
    people: readonly string[]
    days: readonly Day[]
    since: Date
    changes: ReadonlyMap<string, DigestChange[]>
    isAsked: (assignmentId: string) => boolean
  },
): Promise<Map<string, DigestDuty[]>> {
  const { people, days, since, changes, isAsked } = options
  const rows = await db.$queryRaw<Row[]>`
    SELECT d."id", d."personId", d."assignmentId", d."state", d."dueOn", d."createdAt", d."required",
        a."name", a."why", b."name" AS "by"
      FROM "Duty" d JOIN "Assignment" a ON a."id" = d."assignmentId" LEFT JOIN "Person" b ON b."id" = a."byId"
      WHERE d."personId" IN (${Prisma.join([...people])}) AND d."state" IN ('open', 'withdrawn')
        AND ((d."state" = 'open' AND d."dueOn" IN (${Prisma.join([...days])})) OR d."createdAt" > ${since}
          OR d."assignmentId" IN (
            SELECT c."assignmentId" FROM "AssignmentChange" c WHERE c."at" > ${since} AND c."kind" <> 'made'))`
  const found = new Map<string, DigestDuty[]>()
  for (const { personId, assignmentId, createdAt, required, ...row } of rows) {
    if (!isAsked(assignmentId)) continue
    const duties = found.get(personId) ?? []
    duties.push({
      ...row,
      required: Boolean(required),
      createdAt: new Date(createdAt),
      changes: changes.get(assignmentId) ?? [],
    })
    found.set(personId, duties)
  }
  return found
}

/** What was changed since, by assignment, the oldest first. */
export async function readChangesSince(db: PrismaClient, since: Date): Promise<Map<string, DigestChange[]>> {
  const rows = await db.assignmentChange.findMany({
    where: { at: { gt: since }, kind: { not: 'made' } },
    select: { assignmentId: true, at: true, kind: true, detail: true },
    orderBy: { at: 'asc' },
  })
  const found = new Map<string, DigestChange[]>()
  for (const { assignmentId, at, ...row } of rows) {
    const change = readChange(row)
    if (!change) continue
    const changes = found.get(assignmentId) ?? []
    changes.push({ at, ...change })
    found.set(assignmentId, changes)
  }
  return found
}
