import type { Prisma } from '~/platform/.server/prisma/client'

/**
 * Whom an assignment concerns today: the people it names, and those who belong to its teams and the teams below.
 * Leading a team is not belonging to it. Archived teams, and what hangs below them, concern nobody.
 */
export async function findConcerned(db: Prisma.TransactionClient, assignmentId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE under(id) AS (
      SELECT t."id" FROM "Team" t JOIN "AssignmentTarget" a ON a."teamId" = t."id"
        WHERE a."assignmentId" = ${assignmentId} AND t."archivedAt" IS NULL
      UNION
      SELECT t."id" FROM "Team" t JOIN under ON t."parentId" = under.id WHERE t."archivedAt" IS NULL
    )
    SELECT m."personId" AS id FROM "TeamMember" m JOIN under ON m."teamId" = under.id WHERE m."belongs" = true
    UNION
    SELECT "personId" AS id FROM "AssignmentTarget" WHERE "assignmentId" = ${assignmentId} AND "personId" IS NOT NULL`
  return rows.map(({ id }) => id)
}

/** The assignments, not withdrawn, that concern somebody today: the other direction of the same rule. */
export async function findConcerning(db: Prisma.TransactionClient, personId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above(id, parent) AS (
      SELECT t."id", t."parentId" FROM "Team" t JOIN "TeamMember" m ON m."teamId" = t."id"
        WHERE m."personId" = ${personId} AND m."belongs" = true AND t."archivedAt" IS NULL
      UNION
      SELECT t."id", t."parentId" FROM "Team" t JOIN above ON t."id" = above.parent WHERE t."archivedAt" IS NULL
    )
    SELECT a."assignmentId" AS id FROM "AssignmentTarget" a JOIN above ON a."teamId" = above.id
      JOIN "Assignment" x ON x."id" = a."assignmentId" AND x."withdrawnAt" IS NULL
    UNION
    SELECT a."assignmentId" AS id FROM "AssignmentTarget" a
      JOIN "Assignment" x ON x."id" = a."assignmentId" AND x."withdrawnAt" IS NULL
      WHERE a."personId" = ${personId}`
  return rows.map(({ id }) => id)
}
