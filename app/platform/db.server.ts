import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaClient } from './.server/prisma/client'
import { paths } from './paths.server'

let client: PrismaClient | null = null

/** The database client, opened at first use: reading a lesson needs none. Write-ahead log, foreign keys on. */
export async function openDatabase(): Promise<PrismaClient> {
  if (client) return client
  const adapter = new PrismaBetterSqlite3({ url: `file:${paths.database}`, timeout: 5000 })
  const opened = new PrismaClient({
    adapter,
    // One transaction writes at a time: in a rush they queue, and waiting is better than failing.
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  })
  await opened.$queryRawUnsafe('PRAGMA journal_mode = WAL')
  await opened.$executeRawUnsafe('PRAGMA synchronous = NORMAL')
  // Kilobytes of pages held in memory; with more, a large company's boards and assignments were no quicker.
  await opened.$executeRawUnsafe('PRAGMA cache_size = -8192')
  // What is deleted is overwritten, not only let go of: erased is erased in the file as well.
  await opened.$queryRawUnsafe('PRAGMA secure_delete = ON')
  client ??= opened
  return client
}

/** Whether the database answers a read of a table of ours; the words of the fault where it does not. */
export async function checkDatabase(): Promise<{ ok: true } | { ok: false; fault: string }> {
  try {
    const db = await openDatabase()
    await db.helpAnswer.findFirst({ select: { id: true } })
    return { ok: true }
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Brings the write-ahead log into the file and empties it, so that what was deleted is not in the log either. Waits for
 * nobody: where others read meanwhile, a later write does the rest.
 */
export async function settleDatabase(): Promise<void> {
  const db = await openDatabase()
  await db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
}

export async function closeDatabase(): Promise<void> {
  await client?.$disconnect()
  client = null
}
