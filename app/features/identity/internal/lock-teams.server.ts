import type { Prisma } from '~/platform/.server/prisma/client'

/**
 * Makes the transaction wait for every other that writes, also of other servers, before it reads: what it then finds
 * holds until it ends. Without it two that move teams into each other at once would both find no ring.
 */
export async function lockTeams(db: Prisma.TransactionClient): Promise<void> {
  // A transaction of SQLite takes the lock of writing with its first write, even one that touches no row.
  await db.$executeRaw`UPDATE "Team" SET "name" = "name" WHERE "id" = ''`
}
