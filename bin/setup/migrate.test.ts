import {
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { explainDatabase } from './inspect-database.mjs'
import { migrate } from './migrate.mjs'
import { restore } from './restore.mjs'
import { explainFault } from './say.mjs'
import { takeBack } from './take-back.mjs'

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

/** A database as an earlier version left it: without the last two migrations. */
async function makeOlder(name: string): Promise<string> {
  const file = join(folder, name)
  const earlier = mkdtempSync(join(folder, 'migrations-'))
  const names = readdirSync('prisma/migrations').filter((each) => /^\d/.test(each))
  for (const each of [...names.sort().slice(0, -2), 'migration_lock.toml'])
    cpSync(join('prisma/migrations', each), join(earlier, each), { recursive: true })
  await migrate({ file, folder: earlier })
  change(file, "CREATE TABLE Mark (says TEXT); INSERT INTO Mark VALUES ('of before')")
  return file
}

function change(file: string, sql: string): void {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

const beside = (name: string, kind: string) =>
  readdirSync(folder).filter((each) => each.startsWith(`${name}.${kind}-`))
const marks = (file: string) => {
  const db = new Database(file, { readonly: true })
  const said = db.prepare('SELECT says FROM Mark').pluck().all()
  db.close()
  return said
}
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error('was to be refused')
    },
    (error: unknown) => explainFault(error),
  )
const unfinished =
  'UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)'

test('keeps a copy before it changes a database that holds something', async () => {
  const file = await makeOlder('old.db')
  expect(await migrate({ file })).toHaveLength(2)
  const [copy = ''] = beside('old.db', 'before')
  expect(marks(join(folder, copy))).toEqual(['of before'])
})

test('a migration that was ended in the middle begins anew from the copy of before, and leaves no more copies', async () => {
  const file = await makeOlder('ended.db')
  await migrate({ file })
  change(file, `${unfinished}; DELETE FROM Mark; INSERT INTO Mark VALUES ('half-way')`)
  expect(await migrate({ file })).toHaveLength(2)
  expect(marks(file)).toEqual(['of before'])
  expect(await migrate({ file })).toEqual([])
  expect(beside('ended.db', 'unfinished')).toHaveLength(1)
  expect(beside('ended.db', 'before')).toHaveLength(2)
})

test('one that was ended before anything was in the database begins afresh', async () => {
  const file = join(folder, 'first.db')
  await migrate({ file })
  change(file, 'UPDATE _prisma_migrations SET finished_at = NULL')
  expect((await migrate({ file })).length).toBeGreaterThan(2)
})

test('one that another start ended meanwhile is not taken back', async () => {
  const file = join(folder, 'meanwhile.db')
  await migrate({ file })
  const before = readFileSync(file)
  takeBack(file, { applied: [], unfinished: { name: 'x', startedAt: Date.now() } })
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(beside('meanwhile.db', 'unfinished')).toEqual([])
})

test('without a copy of before it is refused, and left as it is', async () => {
  const file = await makeOlder('lost.db')
  change(file, unfinished)
  const before = readFileSync(file)
  const { what, remedy } = await faultOf(migrate({ file }))
  expect(what).toContain('was ended in the middle')
  expect(remedy).toContain('npm run restore')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a database of a newer version is refused', async () => {
  const file = join(folder, 'newer.db')
  await migrate({ file })
  change(
    file,
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('n', 'x', '29990101000000_later', 1)",
  )
  const { what, remedy } = await faultOf(migrate({ file }))
  expect(what).toContain('newer version of the product (it has 29990101000000_later)')
  expect(remedy).toContain('Start that version')
})

test('where another program has it open, no migration is begun', async () => {
  const file = await makeOlder('shared.db')
  const other = new Database(file)
  other.pragma('journal_mode = WAL')
  other.prepare('SELECT * FROM Mark').all()
  expect((await faultOf(migrate({ file }))).what).toContain('in use by another program')
  expect(beside('shared.db', 'before')).toEqual([])
  other.close()
  expect(await migrate({ file })).toHaveLength(2)
}, 20_000)

test('what this account may not open is not called damaged', () => {
  const fault = Object.assign(new Error('attempt to write a readonly database'), { code: 'SQLITE_READONLY' })
  const { what, remedy } = explainFault(explainDatabase('x.db', fault))
  expect(what).toContain('may not open the database x.db')
  expect(remedy).not.toContain('move it away')
})

describe('a backup in the place of the database', () => {
  /** A database whose server was killed: its log was not brought into it. */
  async function makeKilled(name: string): Promise<string> {
    const whole = join(folder, `${name}.whole`)
    await migrate({ file: whole })
    change(whole, "CREATE TABLE Mark (says TEXT); INSERT INTO Mark VALUES ('of before')")
    const db = new Database(whole)
    db.pragma('journal_mode = WAL')
    db.pragma('wal_autocheckpoint = 0')
    for (let n = 0; n < 400; n++)
      db.prepare('INSERT INTO Mark VALUES (?)').run(`later ${n} ${'x'.repeat(400)}`)
    const file = join(folder, name)
    for (const end of ['', '-wal']) cpSync(whole + end, file + end)
    db.close()
    return file
  }

  test('is not ruined by the log of a killed server, and no log is left beside it', async () => {
    const backup = await makeOlder('kept.backup')
    const file = await makeKilled('killed.db')
    const aside = restore({ file, backup })
    expect(await migrate({ file })).toHaveLength(2)
    expect(marks(file)).toEqual(['of before'])
    expect(marks(aside ?? '')).toHaveLength(401)
  })

  test('put there by hand beside that log, is refused with its bytes as they were', async () => {
    const backup = await makeOlder('by-hand.backup')
    const file = await makeKilled('by-hand.db')
    cpSync(backup, file)
    const before = readFileSync(file)
    await migrate({ file }).catch(() => undefined)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test.each([
    [
      'nothing of this product',
      (file: string) => change(file, 'CREATE TABLE Other (x)'),
      'no backup of this product',
    ],
    ['no database', (file: string) => writeFileSync(file, 'a letter'), 'is damaged'],
  ])('is refused where it is %s', async (name, make, says) => {
    const file = join(folder, `target of ${name}.db`)
    await migrate({ file })
    const before = readFileSync(file)
    const backup = join(folder, `${name}.backup`)
    make(backup)
    expect(() => restore({ file, backup })).toThrow(says)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('comes to where nothing was', async () => {
    const backup = await makeOlder('alone.backup')
    const file = join(folder, 'nothing-yet/new.db')
    expect(restore({ file, backup })).toBeNull()
    expect(marks(file)).toEqual(['of before'])
  })
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
