import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../../bin/setup/migrate.mjs'

const folder = mkdtempSync(join(tmpdir(), 'help-'))
process.env.DATA_DIR = folder

beforeAll(async () => {
  if (existsSync('data/library')) cpSync('data/library', join(folder, 'library'), { recursive: true })
  await migrate({ file: join(folder, 'just-enough.db') })
})
afterAll(async () => {
  await (await import('~/platform/db.server')).closeDatabase()
  rmSync(folder, { recursive: true, force: true })
})

const answer = (changes: object = {}) => ({
  id: randomUUID(),
  lesson: 'use-the-break-well',
  depth: 'core',
  version: 'a'.repeat(20),
  situation: 'mid-negotiation',
  answer: 'yes',
  ...changes,
})
async function rows() {
  const { openDatabase } = await import('~/platform/db.server')
  return (await openDatabase()).helpAnswer.findMany({ orderBy: { createdAt: 'asc' } })
}

test('keeps an answer, and a second tap changes it instead of counting twice', async () => {
  const { recordHelp } = await import('./record-help.server')
  const first = answer()
  await recordHelp(first)
  await recordHelp({ ...first, answer: 'no' })
  expect(await rows()).toMatchObject([{ id: first.id, answer: 'no', situation: 'mid-negotiation' }])
})

test('somebody else’s id with another lesson changes nothing', async () => {
  const { recordHelp } = await import('./record-help.server')
  const [own] = await rows()
  await expect(
    recordHelp(answer({ id: own?.id, lesson: 'trade-never-just-give', answer: 'yes' })),
  ).rejects.toThrow()
  expect(await rows()).toMatchObject([{ answer: 'no' }])
})

test('drops a situation that does not exist, and keeps the answer', async () => {
  const { recordHelp } = await import('./record-help.server')
  await recordHelp(answer({ situation: 'no-such' }))
  expect((await rows()).at(-1)?.situation).toBeNull()
})

test.each([
  ['no id', { id: 'x' }],
  ['an unknown lesson', { lesson: 'no-such-lesson' }],
  ['a path for a lesson', { lesson: '../etc' }],
  ['another answer', { answer: 'maybe' }],
  ['another depth', { depth: 'all' }],
])('refuses %s and keeps nothing', async (_name, changes) => {
  const { recordHelp } = await import('./record-help.server')
  const before = (await rows()).length
  await expect(recordHelp(answer(changes))).rejects.toMatchObject({ code: 'bad-input' })
  expect(await rows()).toHaveLength(before)
})
