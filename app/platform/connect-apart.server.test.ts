import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../bin/setup/test-database'

const { db } = await openFreshDatabase()

const names = async () =>
  (await db.studioSetting.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)

test.beforeEach(() => db.studioSetting.deleteMany())

test('nobody sees what a transaction has not committed, by whichever door', async () => {
  await db.$transaction(async (tx) => {
    await tx.studioSetting.create({ data: { name: 'a', value: '' } })
    expect(await tx.studioSetting.count()).toBe(1)
    expect(await names()).toEqual([])
    expect(await db.studioSetting.findUnique({ where: { name: 'a' } })).toBeNull()
    expect(await db.$queryRaw`WITH s AS (SELECT * FROM "StudioSetting") SELECT "name" FROM s`).toEqual([])
  })
  expect(await names()).toEqual(['a'])
})

test('what others write meanwhile waits, and stays when the transaction is undone', async () => {
  const others: Promise<unknown>[] = []
  const undone = db.$transaction(async (tx) => {
    await tx.studioSetting.create({ data: { name: 'undone', value: '' } })
    others.push(db.studioSetting.create({ data: { name: 'alone', value: '' } }))
    others.push(db.$executeRaw`INSERT INTO "StudioSetting" ("name", "value") VALUES ('raw', '')`)
    others.push(
      db.$transaction(async (other) => {
        await other.studioSetting.create({ data: { name: 'together', value: '' } })
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await names()).toEqual([])
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await Promise.all(others)
  expect(await names()).toEqual(['alone', 'raw', 'together'])
})

test('a statement that looks like a question cannot write', async () => {
  const sly = db.$queryRawUnsafe(
    `WITH w AS (SELECT 1) INSERT INTO "StudioSetting" ("name", "value") SELECT 'sly', '' FROM w RETURNING "name"`,
  )
  await expect(sly).rejects.toThrow(/readonly/i)
  expect(await names()).toEqual([])
})

test('a commit that the database refuses is undone, and the next are kept', async () => {
  const orphan = db.$transaction(async (tx) => {
    await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
    await tx.studioSetting.create({ data: { name: 'orphan', value: '' } })
    await tx.$executeRaw`INSERT INTO "PersonRole" ("personId", "role", "grantedAt") VALUES ('nobody', 'author', '')`
  })
  await expect(orphan).rejects.toThrow(/foreign ?key/i)
  expect(await names()).toEqual([])
  await db.studioSetting.create({ data: { name: 'alone', value: '' } })
  await db.$transaction((tx) => tx.studioSetting.create({ data: { name: 'together', value: '' } }))
  // Kept for others too, and not only in a transaction that nobody ends.
  const { default: Sqlite } = await import('better-sqlite3')
  const [{ file } = { file: '' }] = await db.$queryRaw<
    { file: string }[]
  >`SELECT file FROM pragma_database_list`
  const other = new Sqlite(file, { readonly: true })
  expect(other.prepare('SELECT name FROM StudioSetting ORDER BY name').pluck().all()).toEqual([
    'alone',
    'together',
  ])
  other.close()
})

test('a transaction that takes too long is undone, and nobody waits for it any more', async () => {
  const late = db.$transaction(
    async (tx) => {
      await tx.studioSetting.create({ data: { name: 'late', value: '' } })
      await new Promise((resolve) => setTimeout(resolve, 300))
      await tx.studioSetting.create({ data: { name: 'later', value: '' } })
    },
    { timeout: 100 },
  )
  await expect(late).rejects.toThrow(/timeout|expired/i)
  await db.studioSetting.create({ data: { name: 'next', value: '' } })
  expect(await names()).toEqual(['next'])
})
