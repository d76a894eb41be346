import { notePlaces } from '~/features/identity/note-places.server'
import type { Place } from '~/features/identity/place-in'
import { readPlaces } from '~/features/identity/read-places.server'
import type { HelpAnswer } from '~/features/learn/help-words'
import type { PrismaClient } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { letOthersIn } from '~/platform/let-others-in.server'
import { gatherLately } from '../gather-lately'
import { countedWeeks, type Lately } from '../report.schema'
import { newestWeek, shiftWeeks, weekStarts } from '../weeks'

const day = 86_400_000
/** With so many people, no more than a day is read at once; with fewer, a week. */
const manyPeople = 1000

/** What everybody read and said in the counted weeks, a day or a week at a time; between them others are answered. */
export async function readLately(now: Date): Promise<Lately> {
  const db = await openDatabase()
  const firstWeek = shiftWeeks(newestWeek(now), 1 - countedWeeks)
  // The newest week that anybody may be shown is the one before the one that is on.
  await notePlaces(db, shiftWeeks(newestWeek(now), -1))
  const people = await readPeople(db)
  const lately = gatherLately({ firstWeek, people })
  const sliceMs = people.length > manyPeople ? day : 7 * day
  const [first = 0] = weekStarts(firstWeek, 1, 'Pacific/Kiritimati')
  for (let from = first; from <= now.getTime(); from += sliceMs) {
    await letOthersIn()
    const [start, end] = [new Date(from), new Date(from + sliceMs)]
    const [uses] = await db.$queryRaw<{ said: string | null }[]>`
      SELECT group_concat("personId" || ' ' || "startedAt" || ' ' || "lesson" || ' ' || coalesce("situation", '') || ' '
        || "asked" || ' ' || coalesce("taskSeconds", '')) AS "said"
      FROM "LessonUse" WHERE "startedAt" >= ${start} AND "startedAt" < ${end}`
    lately.addUses((uses?.said?.split(',') ?? []).map(readUse))
    const [helped] = await db.$queryRaw<{ said: string | null }[]>`
      SELECT group_concat("personId" || ' ' || "answeredAt" || ' ' || "helped") AS "said"
      FROM "Debrief" WHERE "answeredAt" >= ${start} AND "answeredAt" < ${end} AND "helped" IS NOT NULL`
    lately.addHelped((helped?.said?.split(',') ?? []).map(readAnswer))
  }
  const gone = await db.useTally.groupBy({
    by: ['week', 'teamId'],
    where: { week: { gte: firstWeek }, lesson: '' },
    _sum: { people: true, helpedYes: true, helpedPartly: true, helpedNo: true },
  })
  lately.addGone(
    gone.map(({ week, teamId, _sum }) => ({
      week,
      teamId,
      readers: _sum.people ?? 0,
      yes: _sum.helpedYes ?? 0,
      partly: _sum.helpedPartly ?? 0,
      no: _sum.helpedNo ?? 0,
    })),
  )
  return lately.finish()
}

/** Everybody, by id, and where they count. */
async function readPeople(
  db: PrismaClient,
): Promise<{ id: string; zone: string | null; places: readonly Place[] }[]> {
  const rows = await db.$queryRaw<{ id: string; zone: string | null }[]>`
    SELECT "id", "timeZone" AS "zone" FROM "Person" ORDER BY "id"`
  const people = []
  for (let at = 0; at < rows.length; at += manyPeople) {
    const some = rows.slice(at, at + manyPeople)
    const [first, last] = [some[0], some.at(-1)]
    const places = first && last && (await readPlaces(db, { first: first.id, last: last.id }))
    for (const { id, zone } of some) people.push({ id, zone, places: places?.get(id) ?? [] })
    await letOthersIn()
  }
  return people
}

function readUse(one: string) {
  const [personId = '', at = '', lesson = '', situation, asked, seconds] = one.split(' ')
  return {
    personId,
    at: Date.parse(at),
    lesson,
    situation: situation || null,
    asked: asked === '1',
    taskSeconds: seconds ? Number(seconds) : null,
  }
}

function readAnswer(one: string) {
  const [personId = '', at = '', answer] = one.split(' ')
  return { personId, at: Date.parse(at), answer: answer as HelpAnswer }
}
