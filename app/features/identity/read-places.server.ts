import { Prisma } from '~/platform/.server/prisma/client'
import { countedTeams } from './internal/counted-teams.server'
import type { Place } from './place-in'

/**
 * In whose figures people count, the oldest place first: as it was noted; and of whom nothing was noted yet, as they stand.
 * @param of ids of people from one to another
 */
export async function readPlaces(
  db: Prisma.TransactionClient,
  { first, last }: { first: string; last: string },
): Promise<Map<string, Place[]>> {
  const places = new Map<string, Place[]>()
  const [noted] = await db.$queryRaw<{ said: string | null }[]>`
    SELECT group_concat("personId" || ' ' || "week" || ' ' || "teams", char(10)) AS "said"
    FROM (SELECT * FROM "CountedPlace" WHERE "personId" BETWEEN ${first} AND ${last} ORDER BY "personId", "week")`
  for (const row of noted?.said?.split('\n') ?? []) {
    const [personId = '', from = '', teams = ''] = row.split(' ')
    const own = places.get(personId)
    if (own) own.push({ from, teams })
    else places.set(personId, [{ from, teams }])
  }
  const unnoted = Prisma.sql`p."id" BETWEEN ${first} AND ${last}
    AND NOT EXISTS (SELECT 1 FROM "CountedPlace" c WHERE c."personId" = p."id")`
  const rows = await db.$queryRaw<{ personId: string; teams: string }[]>(countedTeams(unnoted))
  for (const { personId, teams } of rows) places.set(personId, [{ from: '', teams }])
  return places
}
