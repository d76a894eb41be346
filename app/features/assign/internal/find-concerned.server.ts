import { Prisma } from '~/platform/.server/prisma/client'

/** Whom an assignment is for, by its targets. */
export type Whom = { teams: readonly string[]; people: readonly string[] }

/**
 * Whom it concerns today: the people named, and those who belong to the teams and the teams below. Leading a team is
 * not belonging to it. Archived teams, and what hangs below them, concern nobody.
 */
export async function findConcerned(db: Prisma.TransactionClient, whom: Whom): Promise<string[]> {
  const named = whom.people.length
    ? await db.person.findMany({ where: { id: { in: [...whom.people] } }, select: { id: true } })
    : []
  const ids = new Set(named.map(({ id }) => id))
  if (whom.teams.length === 0) return [...ids]
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE under(id) AS (
      SELECT "id" FROM "Team" WHERE "id" IN (${Prisma.join([...whom.teams])}) AND "archivedAt" IS NULL
      UNION
      SELECT t."id" FROM "Team" t JOIN under ON t."parentId" = under.id WHERE t."archivedAt" IS NULL
    )
    SELECT DISTINCT m."personId" AS id FROM "TeamMember" m JOIN under ON m."teamId" = under.id
      WHERE m."belongs" = true`
  for (const { id } of rows) ids.add(id)
  return [...ids]
}

/** The targets of an assignment. */
export async function whomOf(db: Prisma.TransactionClient, assignmentId: string): Promise<Whom> {
  const targets = await db.assignmentTarget.findMany({
    where: { assignmentId },
    select: { teamId: true, personId: true },
  })
  return {
    teams: targets.flatMap(({ teamId }) => teamId ?? []),
    people: targets.flatMap(({ personId }) => personId ?? []),
  }
}

/** The assignments, not withdrawn, that concern somebody today: the other direction of the same rule. */
export async function findConcerning(db: Prisma.TransactionClient, personId: string): Promise<string[]> {
  const teams = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above(id, parent) AS (
      SELECT t."id", t."parentId" FROM "Team" t JOIN "TeamMember" m ON m."teamId" = t."id"
        WHERE m."personId" = ${personId} AND m."belongs" = true AND t."archivedAt" IS NULL
      UNION
      SELECT t."id", t."parentId" FROM "Team" t JOIN above ON t."id" = above.parent WHERE t."archivedAt" IS NULL
    )
    SELECT id FROM above`
  // Two questions rather than one join: with it the database went through all targets there are.
  const targets = await db.assignmentTarget.findMany({
    where: {
      OR: [{ personId }, { teamId: { in: teams.map(({ id }) => id) } }],
      assignment: { withdrawnAt: null },
    },
    select: { assignmentId: true },
  })
  return [...new Set(targets.map(({ assignmentId }) => assignmentId))]
}
