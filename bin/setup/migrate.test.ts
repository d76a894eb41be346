import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { migrate } from './migrate.mjs'
import { explainFault } from './say.mjs'

const folder = mkdtempSync(join(tmpdir(), 'migrate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('makes a database, and does nothing the second time', async () => {
  const file = join(folder, 'new.db')
  expect((await migrate({ file })).length).toBeGreaterThan(0)
  expect(await migrate({ file })).toEqual([])
  expect(readdirSync(folder)).toEqual(['new.db'])
})

test.each([
  ['cut off in the middle', (bytes: Buffer) => bytes.subarray(0, 6000)],
  [
    'overwritten with zeros',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 200), Buffer.alloc(bytes.length - 200)]),
  ],
  ['no database at all', () => Buffer.from('this was never a database')],
])('refuses a file that is %s, and leaves it as it is', async (_name, damage) => {
  const file = join(folder, 'whole.db')
  rmSync(file, { force: true })
  await migrate({ file })
  const damaged = join(folder, 'damaged.db')
  writeFileSync(damaged, damage(readFileSync(file)))
  const before = readFileSync(damaged)
  const fault = await migrate({ file: damaged }).catch((error: unknown) => error)
  const { what, remedy } = explainFault(fault)
  expect(what).toContain('is damaged')
  expect(remedy).toContain('backup')
  expect(readFileSync(damaged).equals(before)).toBe(true)
})

test('keeps a copy before it changes a database that holds something', async () => {
  const file = join(folder, 'old.db')
  await migrate({ file })
  const db = new Database(file)
  db.exec(
    "DELETE FROM _prisma_migrations; INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', 'x', '20200101000000_before', 1)",
  )
  db.close()
  await migrate({ file }).catch(() => undefined)
  expect(readdirSync(folder).filter((name) => name.startsWith('old.db.before-'))).toHaveLength(1)
})

test('a full disk is said in words', () => {
  const full = openSync('/dev/full', 'w')
  let fault: unknown
  try {
    writeSync(full, 'x')
  } catch (error) {
    fault = error
  }
  expect(explainFault(fault)).toMatchObject({
    what: expect.stringContaining('disk is full'),
    remedy: expect.stringContaining('Free some space'),
  })
})
