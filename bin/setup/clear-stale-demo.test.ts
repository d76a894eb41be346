import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearStaleDemo } from './clear-stale-demo.mjs'
import { migrate } from './migrate.mjs'
import { explainFault } from './say.mjs'

let folder = ''
const file = () => join(folder, 'just-enough.db')
const today = new Date('2026-11-26T09:00:00Z')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function fill(...statements: string[]) {
  await migrate({ file: file() })
  const db = new Database(file())
  for (const statement of statements) db.exec(statement)
  db.close()
}

const person = (email: string) =>
  `INSERT INTO Person (id, email, name) VALUES ('${email}', '${email}', 'Ada')`
const mark = (day: string) => `INSERT INTO DemoMark (id, madeOn) VALUES ('demo', '${day}')`

test('an empty folder, and a database without a row, are there to be filled', async () => {
  expect(clearStaleDemo(folder, today)).toBe('empty')
  await fill()
  expect(clearStaleDemo(folder, today)).toBe('empty')
})

test('the demo of today stays, the one of yesterday goes', async () => {
  await fill(mark('2026-11-26'), person('ada@example.com'))
  expect(clearStaleDemo(folder, today)).toBe('kept')
  expect(clearStaleDemo(folder, new Date('2026-11-27T09:00:00Z'))).toBe('cleared')
  expect(existsSync(file())).toBe(false)
})

test.each([
  ['anybody', [person('ada@example.com')]],
  [
    'one answer and nobody',
    ["INSERT INTO HelpAnswer (id, lesson, depth, version, answer) VALUES ('1', 'a', 'core', 'v', 'yes')"],
  ],
  ['the mark, and somebody who is not of the demo', [mark('2026-11-26'), person('ada@real.example')]],
])('a database with %s is refused in words, and not one byte of it changes', async (_name, statements) => {
  await fill(...statements)
  const before = readFileSync(file())
  const fault = await Promise.resolve()
    .then(() => clearStaleDemo(folder, new Date('2026-12-24T09:00:00Z')))
    .catch((error: unknown) => error)
  const { what, remedy } = explainFault(fault)
  expect(what).toContain('left exactly as it is')
  expect(remedy).toContain('DEMO_DIR')
  expect(readFileSync(file()).equals(before)).toBe(true)
})

test('so is a file that is no database', () => {
  writeFileSync(file(), 'this was never a database')
  expect(() => clearStaleDemo(folder, today)).toThrow('left exactly as it is')
  expect(readFileSync(file(), 'utf8')).toBe('this was never a database')
})
