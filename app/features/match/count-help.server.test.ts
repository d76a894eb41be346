import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { migrate } from '../../../bin/setup/migrate.mjs'

const folder = mkdtempSync(join(tmpdir(), 'count-help-'))
process.env.DATA_DIR = folder

let now = Date.parse('2026-11-23T09:00:00Z')
function wait(seconds: number) {
  now += seconds * 1000
  vi.setSystemTime(now)
}

beforeAll(async () => {
  await migrate({ file: join(folder, 'just-enough.db') })
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  // What the test before has left in memory is over.
  wait(61)
})
afterEach(async () => {
  vi.useRealTimers()
  await (await openDatabase()).helpAnswer.deleteMany()
})
afterAll(async () => {
  await (await import('~/platform/db.server')).closeDatabase()
  rmSync(folder, { recursive: true, force: true })
})

async function openDatabase() {
  return (await import('~/platform/db.server')).openDatabase()
}
async function keep(lesson: string, answers: string[]) {
  const rows = answers.map((answer) => ({
    id: randomUUID(),
    lesson,
    depth: 'core',
    version: 'a'.repeat(20),
    answer,
  }))
  await (await openDatabase()).helpAnswer.createMany({ data: rows })
}
async function count() {
  return (await import('./count-help.server')).countHelp()
}

test('counts the answers of every lesson that has any, and no others', async () => {
  expect(await count()).toEqual({})
  await keep('use-the-break-well', ['yes', 'yes', 'partly', 'no', 'yes'])
  await keep('trade-never-just-give', ['no', 'unheard-of'])
  wait(61)
  expect(await count()).toEqual({
    'use-the-break-well': { yes: 3, partly: 1, no: 1 },
    'trade-never-just-give': { yes: 0, partly: 0, no: 1 },
  })
})

test('asks the database once a minute, also when many ask at once', async () => {
  await keep('use-the-break-well', ['yes'])
  const [first, second] = await Promise.all([count(), count()])
  expect(second).toBe(first)
  await keep('use-the-break-well', ['yes'])
  wait(59)
  expect(await count()).toEqual({ 'use-the-break-well': { yes: 1, partly: 0, no: 0 } })
  wait(2)
  expect(await count()).toEqual({ 'use-the-break-well': { yes: 2, partly: 0, no: 0 } })
})

test('a fault in the database means no counts, a line in the log, and counts again a minute later', async () => {
  const { log } = await import('~/platform/log.server')
  const logged = vi.spyOn(log, 'error')
  const db = await openDatabase()
  await keep('use-the-break-well', ['yes'])
  await db.$executeRawUnsafe('ALTER TABLE "HelpAnswer" RENAME TO "Elsewhere"')
  expect(await count()).toEqual({})
  expect(await count()).toEqual({})
  expect(logged).toHaveBeenCalledTimes(1)
  await db.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "HelpAnswer"')
  wait(61)
  expect(await count()).toEqual({ 'use-the-break-well': { yes: 1, partly: 0, no: 0 } })
})

test('what people said who are gone still counts', async () => {
  const db = await openDatabase()
  await db.helpTally.create({ data: { lesson: 'use-the-break-well', answer: 'yes', share: 1.5 } })
  await keep('use-the-break-well', ['yes', 'no'])
  wait(61)
  expect(await count()).toEqual({ 'use-the-break-well': { yes: 2.5, partly: 0, no: 1 } })
  await db.helpTally.deleteMany()
})
