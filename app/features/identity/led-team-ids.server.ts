import type { Prisma } from '~/platform/.server/prisma/client'

/**
 * The teams that somebody leads, with every team below them. Teams that were archived, and what hangs below those, are
 * left out. Says nothing about roles: ask `mayDo` first, then put these ids into the `where`.
 */
export async function ledTeamIds(db: Prisma.TransactionClient, personId: string): Promise<string[]> {
  // UNION, not UNION ALL: teams that were put into each other in a ring end it.
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE led(id) AS (
      SELECT t."id" FROM "Team" t JOIN "TeamMember" m ON m."teamId" = t."id"
        WHERE m."personId" = ${personId} AND m."leads" = true AND t."archivedAt" IS NULL
      UNION
      SELECT t."id" FROM "Team" t JOIN led ON t."parentId" = led.id WHERE t."archivedAt" IS NULL
    )
    SELECT id FROM led`
  return rows.map(({ id }) => id)
}
