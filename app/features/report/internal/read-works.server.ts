import { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { newestWeek, shiftWeeks } from '../weeks'
import {
  type BySpan,
  type LessonCounts,
  noCounts,
  type WorksFigure,
  worksFigures,
  worksSpans,
} from '../works.schema'
import { keepCounted } from './keep-counted.server'

const minute = 60_000
/** Up to so many readings, all is counted anew for each look. */
const fewReadings = 20_000

/** The database answers one question at a time: of so many lessons at once, so that others have their turn in between. */
const lessonsAtOnce = 5

type Works = { readings: number; lessons: Map<string, LessonCounts> }

/** What is counted of every lesson in every span. Of many readings it is counted every few minutes. */
export const works = keepCounted<Works>({
  name: 'what works',
  mostAgeMs: 5 * minute,
  isSmall: ({ readings }) => readings < fewReadings,
  count: readWorks,
})

/** When each span begins: on a Monday, in UTC. */
export function spanStarts(now: Date): BySpan<Date> {
  const starts = worksSpans.map((weeks) => new Date(shiftWeeks(newestWeek(now), 1 - weeks)))
  return starts as BySpan<Date>
}

async function readWorks(now: Date): Promise<Works> {
  const starts = spanStarts(now)
  const lessons = new Map<string, LessonCounts>()
  const of = (lesson: string) => {
    const known = lessons.get(lesson) ?? noCounts()
    lessons.set(lesson, known)
    return known
  }
  const db = await openDatabase()
  const read = await db.$queryRaw<{ lesson: string }[]>`SELECT DISTINCT "lesson" FROM "LessonUse"`
  let readings = 0
  for (let at = 0; at < read.length; at += lessonsAtOnce) {
    const some = read.slice(at, at + lessonsAtOnce).map(({ lesson }) => lesson)
    readings += await addReaders(starts, some, of)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await addAnswers(starts, of)
  return { readings, lessons }
}

/** Which readings are of which figure. No word of anybody's is in these. */
const conditions: Record<WorksFigure, string> = {
  read: 'true',
  pulled: '"asked" = false',
  finished: '"finishedAt" IS NOT NULL',
  essence: `"depth" = 'essence'`,
  core: `"depth" = 'core'`,
  deeper: `"depth" = 'deeper'`,
}

/** Of each person and lesson the latest reading of each kind: somebody counts in a span if that began in it. */
async function addReaders(
  [four, twelve, year]: BySpan<Date>,
  some: readonly string[],
  of: (lesson: string) => LessonCounts,
): Promise<number> {
  const db = await openDatabase()
  const latest = worksFigures.map(
    (figure) =>
      Prisma.sql`max(CASE WHEN ${Prisma.raw(conditions[figure])} THEN "startedAt" END) AS ${Prisma.raw(figure)}`,
  )
  const counted = worksFigures.map((figure) => {
    const last = Prisma.raw(figure)
    return Prisma.sql`sum(CASE WHEN ${last} >= ${four} THEN 1 ELSE 0 END) || ' ' ||
      sum(CASE WHEN ${last} >= ${twelve} THEN 1 ELSE 0 END) || ' ' || count(${last}) AS ${last}`
  })
  const rows = await db.$queryRaw<Record<string, unknown>[]>`
    SELECT "lesson", sum("readings") AS "readings", ${Prisma.join(counted)} FROM (
      SELECT "lesson", count(*) AS "readings", ${Prisma.join(latest)} FROM "LessonUse"
      WHERE "lesson" IN (${Prisma.join([...some])}) AND "startedAt" >= ${year}
      GROUP BY "lesson", "personId"
    ) AS "readers" GROUP BY "lesson"`
  let readings = 0
  for (const row of rows) {
    const { figures } = of(String(row.lesson))
    for (const figure of worksFigures)
      figures[figure] = String(row[figure]).split(' ').map(Number) as BySpan<number>
    readings += Number(row.readings)
  }
  return readings
}

async function addAnswers(starts: BySpan<Date>, of: (lesson: string) => LessonCounts): Promise<void> {
  const db = await openDatabase()
  for (const [span, start] of starts.entries()) {
    const own = await db.helpAnswer.groupBy({
      by: ['lesson', 'answer'],
      where: { createdAt: { gte: start } },
      _count: { _all: true },
    })
    const ofKits = await db.kitAnswer.groupBy({
      by: ['lesson', 'answer'],
      where: { answer: { not: null }, changedAt: { gte: start } },
      _count: { _all: true },
      _sum: { share: true },
    })
    const add = (lesson: string, answer: string | null, share: number, rows: number) => {
      const counts = of(lesson).helped[span]
      if (!counts || (answer !== 'yes' && answer !== 'partly' && answer !== 'no')) return
      counts[answer] += share
      counts.rows += rows
    }
    for (const { lesson, answer, _count } of own) add(lesson, answer, _count._all, _count._all)
    for (const { lesson, answer, _count, _sum } of ofKits) add(lesson, answer, _sum.share ?? 0, _count._all)
  }
}
