import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../bin/setup/test-database'

const { db, folder } = await openFreshDatabase()
/** Another process, as far as SQLite can tell; it does not wait. */
const other = new Sqlite(join(folder, 'just-enough.db'), { timeout: 0 })
const seenByOther = () => other.prepare('SELECT name FROM StudioSetting ORDER BY name').pluck().all()
const writeAsOther = (name: string) =>
  other.prepare("INSERT INTO StudioSetting (name, value) VALUES (?, '')").run(name)

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
  expect(seenByOther()).toEqual(['alone', 'together'])
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

test('what a transaction has read holds until its end: no other process writes in between', async () => {
  await db.$transaction(async (tx) => {
    const before = await tx.studioSetting.count()
    expect(() => writeAsOther('between')).toThrow(/locked/)
    await tx.studioSetting.create({ data: { name: `number ${before}`, value: '' } })
  })
  writeAsOther('after')
  expect(await names()).toEqual(['after', 'number 0'])
})

test('while another process writes, a transaction is refused after a while, and the next goes through', {
  timeout: 20_000,
}, async () => {
  other.exec('BEGIN IMMEDIATE')
  const refused = db.$transaction((tx) => tx.studioSetting.count())
  await expect(refused).rejects.toThrow()
  expect(await names()).toEqual([])
  other.exec('COMMIT')
  expect(await db.$transaction((tx) => tx.studioSetting.count())).toBe(0)
})
