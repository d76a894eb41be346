import { Prisma } from '~/platform/.server/prisma/client'

/**
 * The question for `personId` and `teams`: in whose figures people count as things stand, ids in order, with commas. These
 * are the teams they belong to, and those above; an archived team counts for nothing, nor does it lead to those above it.
 * @param which of the people "p"
 */
export function countedTeams(which: Prisma.Sql): Prisma.Sql {
  // UNION, not UNION ALL: teams that were put into each other in a ring end it.
  return Prisma.sql`
    WITH RECURSIVE "places"("personId", "teamId") AS (
      SELECT p."id", t."id" FROM "Person" p
        JOIN "TeamMember" m ON m."personId" = p."id" AND m."belongs" = true
        JOIN "Team" t ON t."id" = m."teamId" AND t."archivedAt" IS NULL
        WHERE ${which}
      UNION
      SELECT "places"."personId", "above"."id" FROM "places"
        JOIN "Team" t ON t."id" = "places"."teamId"
        JOIN "Team" "above" ON "above"."id" = t."parentId" AND "above"."archivedAt" IS NULL
    ), "sets" AS (
      SELECT "personId", group_concat("teamId") AS "teams"
      FROM (SELECT "personId", "teamId" FROM "places" ORDER BY "personId", "teamId") GROUP BY "personId"
    )
    SELECT p."id" AS "personId", coalesce("sets"."teams", '') AS "teams"
    FROM "Person" p LEFT JOIN "sets" ON "sets"."personId" = p."id" WHERE ${which}`
}
