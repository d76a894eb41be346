import { Prisma, type PrismaClient } from '~/platform/.server/prisma/client'
import { countedTeams } from './internal/counted-teams.server'

/**
 * Notes in whose figures people count from a week on: in their teams' and those above. Once a week, whoever asks, and only
 * for whom it is another place than before; of newcomers, at once. Call it before anything of that week is counted for
 * anybody to see.
 * @param week its Monday
 */
export async function notePlaces(db: PrismaClient, week: string): Promise<void> {
  const known = await db.countedWeek.findUnique({ where: { week } })
  if (known && !(await hasNewcomers(db))) return
  await db.$transaction(async (tx) => {
    // Written first: another server that notes the same week waits here, and then finds it noted.
    const isFirst = await tx.$executeRaw`
      INSERT INTO "CountedWeek" ("week", "notedAt") VALUES (${week}, ${new Date()}) ON CONFLICT DO NOTHING`
    await note(tx, week, isFirst ? Prisma.sql`true` : newcomers)
  })
}

const newcomers = Prisma.sql`NOT EXISTS (SELECT 1 FROM "CountedPlace" c WHERE c."personId" = p."id")`

async function hasNewcomers(db: PrismaClient): Promise<boolean> {
  const [found] = await db.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Person" p WHERE ${newcomers} LIMIT 1`
  return found !== undefined
}

async function note(db: Prisma.TransactionClient, week: string, which: Prisma.Sql): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "CountedPlace" ("personId", "week", "teams")
    SELECT "personId", ${week}, "teams" FROM (${countedTeams(which)}) AS "counted"
    WHERE "teams" IS NOT (SELECT "before"."teams" FROM "CountedPlace" AS "before"
      WHERE "before"."personId" = "counted"."personId" ORDER BY "before"."week" DESC LIMIT 1)
    ON CONFLICT DO NOTHING`
}
