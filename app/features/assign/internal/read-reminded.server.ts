import { Prisma, type PrismaClient } from '~/platform/.server/prisma/client'
import type { Day } from '../due-dates'
import { type QuietHours, usualQuiet } from '../remind'

/** Somebody who may be told something by mail. */
export type Reminded = {
  id: string
  name: string
  email: string
  timeZone: string | null
  quiet: QuietHours
  /** The day of their last digest; empty before the first. */
  day: Day
  toldFrom: Date | null
  toldUntil: Date | null
  promptedUntil: Date | null
}

type Row = Omit<Reminded, 'quiet' | 'day' | 'toldFrom' | 'toldUntil' | 'promptedUntil'> & {
  quietFrom: number | null
  quietTo: number | null
} & Record<'day' | 'toldFrom' | 'toldUntil' | 'promptedUntil', string | null>

/**
 * Those of whom something is open and due on one of these days, or of whom something was asked, or changed, since. Without
 * those whose account is closed and those who want no such mails.
 */
export async function readReminded(
  db: PrismaClient,
  { days, since }: { days: readonly Day[]; since: Date },
): Promise<Reminded[]> {
  return read(
    db,
    Prisma.sql`SELECT "personId" FROM "Duty" WHERE "state" = 'open' AND "dueOn" IN (${Prisma.join([...days])})
      UNION SELECT "personId" FROM "Duty" WHERE "createdAt" > ${since}
      UNION SELECT d."personId" FROM "AssignmentChange" c JOIN "Duty" d ON d."assignmentId" = c."assignmentId"
        WHERE c."at" > ${since} AND c."kind" <> 'made'`,
  )
}

/** Those of whom something is due on one of these days that was asked, or moved, since. */
export async function readPrompted(
  db: PrismaClient,
  { days, since }: { days: readonly Day[]; since: Date },
): Promise<Reminded[]> {
  return read(
    db,
    Prisma.sql`SELECT "personId" FROM "Duty" WHERE "state" = 'open' AND "dueOn" IN (${Prisma.join([...days])})
      AND ("createdAt" > ${since} OR "assignmentId" IN (
        SELECT "assignmentId" FROM "AssignmentChange" WHERE "at" > ${since} AND "kind" IN ('moved', 'event-moved')))`,
  )
}

async function read(db: PrismaClient, people: Prisma.Sql): Promise<Reminded[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id", p."name", p."email", p."timeZone", r."quietFrom", r."quietTo",
        m."day", m."toldFrom", m."toldUntil", m."promptedUntil"
      FROM "Person" p
      LEFT JOIN "RecallSetting" r ON r."personId" = p."id"
      LEFT JOIN "DigestMark" m ON m."personId" = p."id"
      WHERE p."id" IN (${people}) AND p."suspendedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "MailStop" s WHERE s."personId" = p."id" AND s."kind" = 'assignments')
      ORDER BY p."id"`
  return rows.map(({ quietFrom, quietTo, day, toldFrom, toldUntil, promptedUntil, ...person }) => ({
    ...person,
    quiet: quietFrom === null || quietTo === null ? usualQuiet : { quietFrom, quietTo },
    day: day ?? '',
    toldFrom: asDate(toldFrom),
    toldUntil: asDate(toldUntil),
    promptedUntil: asDate(promptedUntil),
  }))
}

function asDate(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
