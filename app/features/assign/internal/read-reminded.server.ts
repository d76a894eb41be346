import { Prisma, type PrismaClient } from '~/platform/.server/prisma/client'
import type { Day } from '../due-dates'
import { type QuietHours, usualQuiet } from '../remind'

/** By which clock somebody lives. */
export type LivesBy = { timeZone: string | null; quiet: QuietHours }

/** Somebody who may be told something by mail. */
export type Reminded = LivesBy & {
  id: string
  name: string
  email: string
  /** The day of their last digest; empty before the first. */
  day: Day
  toldFrom: Date | null
  toldUntil: Date | null
  promptedUntil: Date | null
}

type Hours = { quietFrom: number | null; quietTo: number | null }
type Row = Hours & { id: string; name: string; email: string; timeZone: string | null } & Record<
    'day' | 'toldFrom' | 'toldUntil' | 'promptedUntil',
    string | null
  >

/** The clocks that anybody lives by. */
export async function readClocks(db: PrismaClient): Promise<LivesBy[]> {
  const rows = await db.$queryRaw<(Hours & { timeZone: string | null })[]>`
    SELECT DISTINCT p."timeZone", r."quietFrom", r."quietTo"
      FROM "Person" p LEFT JOIN "RecallSetting" r ON r."personId" = p."id"`
  return rows.map(({ timeZone, ...hours }) => ({ timeZone, quiet: quietOf(hours) }))
}

/**
 * Those in some time zones, a page at a time, without those whose account is closed and those who want no such mails.
 * @param options.after the id that the page before ended with; empty for the first
 */
export async function readReminded(
  db: PrismaClient,
  { zones, after, take }: { zones: readonly (string | null)[]; after: string; take: number },
): Promise<Reminded[]> {
  const named = zones.filter((zone) => zone !== null)
  const among = Prisma.sql`p."timeZone" IN (${named.length ? Prisma.join(named) : ''})`
  const where = zones.includes(null) ? Prisma.sql`(${among} OR p."timeZone" IS NULL)` : among
  return read(db, Prisma.sql`${where} AND p."id" > ${after} ORDER BY p."id" LIMIT ${take}`)
}

/** Those of whom something is due on one of these days that was asked or moved, or they were answered about, since. */
export async function readPrompted(
  db: PrismaClient,
  { days, since }: { days: readonly Day[]; since: Date },
): Promise<Reminded[]> {
  const due = Prisma.sql`d."state" = 'open' AND d."dueOn" IN (${Prisma.join([...days])})`
  return read(
    db,
    Prisma.sql`p."id" IN (
      SELECT d."personId" FROM "Duty" d WHERE d."createdAt" > ${since} AND ${due}
      UNION SELECT d."personId" FROM "AssignmentChange" c JOIN "Duty" d ON d."assignmentId" = c."assignmentId"
        WHERE c."at" > ${since} AND c."kind" IN ('moved', 'event-moved', 'granted', 'kept')
          AND (c."personId" IS NULL OR c."personId" = d."personId") AND ${due})`,
  )
}

async function read(db: PrismaClient, which: Prisma.Sql): Promise<Reminded[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id", p."name", p."email", p."timeZone", r."quietFrom", r."quietTo",
        m."day", m."toldFrom", m."toldUntil", m."promptedUntil"
      FROM "Person" p
      LEFT JOIN "RecallSetting" r ON r."personId" = p."id"
      LEFT JOIN "DigestMark" m ON m."personId" = p."id"
      WHERE p."suspendedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "MailStop" s WHERE s."personId" = p."id" AND s."kind" = 'assignments')
        AND ${which}`
  return rows.map(({ quietFrom, quietTo, day, toldFrom, toldUntil, promptedUntil, ...person }) => ({
    ...person,
    quiet: quietOf({ quietFrom, quietTo }),
    day: day ?? '',
    toldFrom: asDate(toldFrom),
    toldUntil: asDate(toldUntil),
    promptedUntil: asDate(promptedUntil),
  }))
}

function quietOf({ quietFrom, quietTo }: Hours): QuietHours {
  return quietFrom === null || quietTo === null ? usualQuiet : { quietFrom, quietTo }
}

function asDate(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
