import { Prisma, type PrismaClient } from '~/platform/.server/prisma/client'
import { letOthersIn } from '~/platform/let-others-in.server'
import { countedTeams } from './internal/counted-teams.server'

/** So many people at once; between them others are answered. */
const slice = 1000

/**
 * Notes in whose figures people count from a week on: in their teams' and those above. Once a week, whoever asks, and only
 * for whom it is another place than before; of newcomers, at once. Call it before anything of that week is counted for
 * anybody to see: broken off on the way, it is done anew, and changes nothing once all of it was done.
 * @param week its Monday
 */
export async function notePlaces(db: PrismaClient, week: string): Promise<void> {
  if (!(await db.countedWeek.findUnique({ where: { week } }))) {
    // Another server may be at it too, and be done before.
    const still = Prisma.sql`NOT EXISTS (SELECT 1 FROM "CountedWeek" w WHERE w."week" = ${week})`
    for (let after = ''; ; ) {
      const some = await db.$queryRaw<{ last: string | null }[]>`
        SELECT max("id") AS "last"
        FROM (SELECT "id" FROM "Person" WHERE "id" > ${after} ORDER BY "id" LIMIT ${slice})`
      const last = some[0]?.last
      if (!last) break
      await note(db, week, Prisma.sql`p."id" > ${after} AND p."id" <= ${last} AND ${still}`)
      after = last
      await letOthersIn()
    }
    await db.$executeRaw`
      INSERT INTO "CountedWeek" ("week", "notedAt") VALUES (${week}, ${new Date()}) ON CONFLICT DO NOTHING`
  }
  if (await hasNewcomers(db)) await note(db, week, newcomers)
}

const newcomers = Prisma.sql`NOT EXISTS (SELECT 1 FROM "CountedPlace" c WHERE c."personId" = p."id")`

async function hasNewcomers(db: PrismaClient): Promise<boolean> {
  const [found] = await db.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Person" p WHERE ${newcomers} LIMIT 1`
  return found !== undefined
}

/** @param which of the people "p" */
async function note(db: PrismaClient, week: string, which: Prisma.Sql): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "CountedPlace" ("personId", "week", "teams")
    SELECT "personId", ${week}, "teams" FROM (${countedTeams(which)}) AS "counted"
    WHERE "teams" IS NOT (SELECT "before"."teams" FROM "CountedPlace" AS "before"
      WHERE "before"."personId" = "counted"."personId" ORDER BY "before"."week" DESC LIMIT 1)
    ON CONFLICT DO NOTHING`
}
