import type { PrismaClient } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { letOthersIn } from '~/platform/let-others-in.server'
import { gatherAsked } from '../gather-asked'
import { nameOnce } from '../name-once'
import { type Asked, type BoardPerson, countedWeeks } from '../report.schema'
import { newestWeek, shiftWeeks } from '../weeks'

const slice = 1000

type Gatherer = ReturnType<typeof gatherAsked>

/**
 * Everybody who is not suspended, with what is asked of them, a slice of people or a week at a time; between slices others
 * are answered. Of a slice the database makes one text: the client takes ten times as long for a row as the database does.
 */
export async function readAsked(now: Date): Promise<Asked> {
  const db = await openDatabase()
  const people = await readPeople(db)
  const gatherer = gatherAsked(people)
  for (let at = 0; at < people.length; at += slice) {
    const [first, last] = [people[at], people[Math.min(at + slice, people.length) - 1]]
    if (first && last) await readDuties(db, { first: first.id, last: last.id }, gatherer)
    await letOthersIn()
  }
  const oldest = shiftWeeks(newestWeek(now), 1 - countedWeeks)
  const step = people.length > slice ? 1 : countedWeeks
  for (let week = 0; week < countedWeeks; week += step) {
    await readFinished(db, { from: shiftWeeks(oldest, week), to: shiftWeeks(oldest, week + step) }, gatherer)
    await letOthersIn()
  }
  gatherer.addGone(
    await db.dutyTally
      .groupBy(gone(oldest))
      .then((rows) =>
        rows.map(({ _sum, ...place }) => ({ ...place, done: _sum.done ?? 0, late: _sum.late ?? 0 })),
      ),
  )
  return gatherer.finish()
}

function gone(oldest: string) {
  return {
    by: ['week' as const, 'teamId' as const],
    where: { week: { gte: oldest } },
    _sum: { done: true as const, late: true as const },
  }
}

/** By id. */
async function readPeople(db: PrismaClient): Promise<BoardPerson[]> {
  const people: BoardPerson[] = []
  const ownName = nameOnce()
  for (let after = ''; ; ) {
    const found = await db.$queryRaw<
      { id: string; name: string; zone: string | null; teams: string | null }[]
    >`
      SELECT p."id", p."name", p."timeZone" AS "zone",
        (SELECT group_concat(m."teamId") FROM "TeamMember" m
          WHERE m."personId" = p."id" AND m."belongs" = true) AS "teams"
      FROM "Person" p WHERE p."id" > ${after} AND p."suspendedAt" IS NULL ORDER BY p."id" LIMIT ${slice}`
    // Field by field: a row that is copied with its rest has a shape of its own, which takes as much room as the row.
    for (const { id, name, zone, teams } of found)
      people.push({ id, name, zone, teams: teams ? teams.split(',').map(ownName) : [] })
    after = found.at(-1)?.id ?? ''
    if (found.length < slice) return people
    await letOthersIn()
  }
}

async function readDuties(
  db: PrismaClient,
  { first, last }: { first: string; last: string },
  { addOpen, addClosed }: Gatherer,
): Promise<void> {
  const [open] = await db.$queryRaw<Said[]>`
    SELECT group_concat("personId" || ' ' || "situation" || ' ' || "required" || ' ' || coalesce("dueOn", '') || ' '
      || ("done" > 0)) AS "said"
    FROM "Duty" WHERE "personId" BETWEEN ${first} AND ${last} AND "state" = 'open'`
  addOpen(
    partsOf(open).map(([personId = '', situation = '', required, dueOn, begun]) => ({
      personId,
      situation,
      required: required === '1',
      dueOn: dueOn || null,
      begun: begun === '1',
    })),
  )
  const [closed] = await db.$queryRaw<Said[]>`
    SELECT group_concat(DISTINCT "personId" || ' ' || "situation" || ' ' || "state") AS "said"
    FROM "Duty" WHERE "personId" BETWEEN ${first} AND ${last} AND "state" IN ('done', 'over')`
  addClosed(
    partsOf(closed).map(([personId = '', situation = '', state]) => ({
      personId,
      situation,
      state: state === 'done' ? 'done' : 'over',
    })),
  )
}

async function readFinished(
  db: PrismaClient,
  { from, to }: { from: string; to: string },
  { addFinished }: Gatherer,
): Promise<void> {
  const [finished] = await db.$queryRaw<Said[]>`
    SELECT group_concat("personId" || ' ' || "doneOn" || ' ' || coalesce("dueOn", '')) AS "said"
    FROM "Duty" WHERE "doneOn" >= ${from} AND "doneOn" < ${to}`
  addFinished(
    partsOf(finished).map(([personId = '', doneOn = '', dueOn]) => ({
      personId,
      doneOn,
      dueOn: dueOn || null,
    })),
  )
}

type Said = { said: string | null }

function partsOf(row: Said | undefined): string[][] {
  return row?.said?.split(',').map((one) => one.split(' ')) ?? []
}
