import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../../bin/setup/migrate.mjs'

const folder = mkdtempSync(join(tmpdir(), 'wording-'))
process.env.DATA_DIR = folder

beforeAll(async () => {
  if (existsSync('data/library')) cpSync('data/library', join(folder, 'library'), { recursive: true })
  await migrate({ file: join(folder, 'just-enough.db') })
})
afterAll(async () => {
  await (await import('~/platform/db.server')).closeDatabase()
  rmSync(folder, { recursive: true, force: true })
})

const wording = (changes: object = {}) => ({
  id: randomUUID(),
  task: 'they want our list of names by five',
  situation: 'concessions',
  understood: 'hard-tactics',
  ...changes,
})
async function rows() {
  const { openDatabase } = await import('~/platform/db.server')
  return (await openDatabase()).sharedWording.findMany({ orderBy: { createdAt: 'asc' } })
}

test('keeps a shared wording once, however often it is sent', async () => {
  const { shareWording } = await import('./share-wording.server')
  const first = wording()
  await shareWording(first)
  await shareWording({ ...first, task: 'something else' })
  expect(await rows()).toMatchObject([
    { id: first.id, text: first.task, situation: 'concessions', understood: 'hard-tactics' },
  ])
})

test('forgets an unknown situation that was understood, and keeps the wording', async () => {
  const { shareWording } = await import('./share-wording.server')
  const odd = wording({ understood: 'no-such-situation' })
  await shareWording(odd)
  expect((await rows()).find(({ id }) => id === odd.id)).toMatchObject({ understood: null })
})

test.each([
  ['no words', { task: '   ' }],
  ['too many words', { task: 'a'.repeat(40_001) }],
  ['a situation that is not there', { situation: 'no-such-situation' }],
  ['an id that is none', { id: '1; DROP TABLE' }],
])('refuses %s, and says none of it in the error', async (_, changes) => {
  const { shareWording } = await import('./share-wording.server')
  const before = (await rows()).length
  const refusal = await shareWording(wording(changes)).catch((error: Error) => error)
  expect(refusal).toMatchObject({ code: 'bad-input' })
  expect((refusal as Error).message).not.toContain('list of names')
  expect(await rows()).toHaveLength(before)
})

test('a wording is taken back by its id, once or again, and nobody else’s with it', async () => {
  const { shareWording } = await import('./share-wording.server')
  const { takeBackWording } = await import('./take-back-wording.server')
  const [mine, other] = [wording(), wording()]
  await shareWording(mine)
  await shareWording(other)
  const before = (await rows()).length
  for (let at = 0; at < 2; at++) await takeBackWording({ id: mine.id })
  const left = (await rows()).map(({ id }) => id)
  expect(left).toHaveLength(before - 1)
  expect(left).toContain(other.id)
  await expect(takeBackWording({ id: '%' })).rejects.toMatchObject({ code: 'bad-input' })
})
