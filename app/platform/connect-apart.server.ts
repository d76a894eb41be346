import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'
import PQueue from 'p-queue'

/** Statements that cannot write; one that writes all the same is refused by its connection, which only reads. */
const reads = /^\s*(?:select|with|explain)\b/i
const ends = /^\s*(?:commit|rollback)\s*;?\s*$/i

/**
 * Two connections to one SQLite file, so that a transaction is alone: one reads what is committed, the other writes, one
 * transaction or single statement after the other. On a single connection, as the adapter has it, whoever asks while a
 * transaction is open sees what it has not committed, and a write of theirs is undone with it though they were told that
 * it was kept. Where a commit or rollback fails, that connection is closed, which undoes the transaction, and the next
 * gets a new one.
 * @param open.toWrite connects to the file, which this may make
 * @param open.toRead connects to the same file, to read alone; called after the other
 */
export function connectApart(open: {
  toWrite: () => Promise<SqlDriverAdapter>
  toRead: () => Promise<SqlDriverAdapter>
}): SqlDriverAdapterFactory {
  return {
    provider: 'sqlite',
    adapterName: 'better-sqlite3, apart',
    connect: async () => {
      const writer = await open.toWrite()
      return joinConnections(await open.toRead(), writer, open.toWrite)
    },
  }
}

function joinConnections(
  reader: SqlDriverAdapter,
  first: SqlDriverAdapter,
  toWrite: () => Promise<SqlDriverAdapter>,
): SqlDriverAdapter {
  const turns = new PQueue({ concurrency: 1 })
  let writer: SqlDriverAdapter | null = first
  const writing = async () => {
    writer ??= await toWrite()
    return writer
  }
  const inTurn = <Result>(work: (writer: SqlDriverAdapter) => Promise<Result>): Promise<Result> =>
    turns.add(async () => work(await writing()))

  const startTransaction: SqlDriverAdapter['startTransaction'] = (level) =>
    new Promise((started, failed) => {
      turns
        .add(async () => {
          const transaction = await (await writing()).startTransaction(level)
          await lock(transaction)
          await new Promise<void>((over) => {
            started(
              endWith(transaction, async (isWhole) => {
                const broken = isWhole ? null : writer
                if (broken) writer = null
                try {
                  await broken?.dispose()
                } finally {
                  // Whoever waits has their turn, whatever becomes of the old connection.
                  over()
                }
              }),
            )
          })
        })
        .catch(failed)
    })

  return {
    provider: reader.provider,
    adapterName: reader.adapterName,
    queryRaw: (query) =>
      reads.test(query.sql) ? reader.queryRaw(query) : inTurn((writer) => writer.queryRaw(query)),
    executeRaw: (query) => inTurn((writer) => writer.executeRaw(query)),
    executeScript: (script) => inTurn((writer) => writer.executeScript(script)),
    startTransaction,
    dispose: async () => {
      await turns.onIdle()
      await reader.dispose()
      await writer?.dispose()
    },
  }
}

/**
 * Lets no other process write from the beginning on, and not only from the first thing that is written: what was read
 * before would else be of yesterday, and SQLite would refuse to write upon it. The adapter begins in the other way.
 */
async function lock(transaction: Transaction): Promise<void> {
  try {
    for (const sql of ['COMMIT', 'BEGIN IMMEDIATE'])
      await transaction.executeRaw({ sql, args: [], argTypes: [] })
  } catch (error) {
    await transaction.rollback()
    throw error
  }
}

/** Says when a transaction is over, and whether it ended as it was to; Prisma calls one of the two in every case. */
function endWith(transaction: Transaction, over: (isWhole: boolean) => Promise<void>): Transaction {
  let isWhole = true
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: (query) => transaction.queryRaw(query),
    executeRaw: async (query) => {
      try {
        return await transaction.executeRaw(query)
      } catch (error) {
        if (ends.test(query.sql)) isWhole = false
        throw error
      }
    },
    createSavepoint: async (name) => transaction.createSavepoint?.(name),
    rollbackToSavepoint: async (name) => transaction.rollbackToSavepoint?.(name),
    releaseSavepoint: async (name) => transaction.releaseSavepoint?.(name),
    commit: async () => {
      await transaction.commit()
      await over(isWhole)
    },
    rollback: async () => {
      await transaction.rollback()
      await over(isWhole)
    },
  }
}
