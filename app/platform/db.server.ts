import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { PrismaClient } from './.server/prisma/client'
import { connectApart } from './connect-apart.server'
import { paths } from './paths.server'

let client: PrismaClient | null = null

/**
 * The database client, opened at first use: reading a lesson needs none. Write-ahead log, foreign keys on. What is asked
 * through it sees nothing of a transaction that is open, and what is written through it waits for that transaction's end:
 * inside of one, everything goes through the client that it hands over.
 */
export async function openDatabase(): Promise<PrismaClient> {
  client ??= new PrismaClient({
    adapter: connectApart({ toWrite, toRead }),
    // One transaction writes at a time: in a rush they queue, and waiting is better than failing.
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  })
  return client
}

const url = () => `file:${paths.database}`

async function toWrite(): Promise<SqlDriverAdapter> {
  const connection = await new PrismaBetterSqlite3({ url: url(), timeout: 5000 }).connect()
  await connection.executeScript('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  await connection.executeScript(pagesInMemory)
  // What is deleted is overwritten, not only let go of: erased is erased in the file as well.
  await connection.executeScript('PRAGMA secure_delete = ON')
  return connection
}

async function toRead(): Promise<SqlDriverAdapter> {
  const connection = await new PrismaBetterSqlite3({ url: url(), timeout: 5000, readonly: true }).connect()
  await connection.executeScript(pagesInMemory)
  return connection
}

/** Kilobytes; with more, a large company's boards and assignments were no quicker. */
const pagesInMemory = 'PRAGMA cache_size = -8192'

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
