import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'checks-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { keepCheck } = await import('./keep-check.server')
const { checkLesson } = await import('./check-lesson')

const slug = 'use-the-break-well'
const source = readFileSync(`content/lessons/${slug}/index.mdx`, 'utf8')
const asked = { slug, file: 'index.mdx', source, situationIds: new Set(['mid-negotiation']) }
const place = join(folder, 'library', `check.${slug}.json`)
const fresh = (text: string) => checkLesson({ ...asked, source: text, today: '9999-12-31' })

test('what is kept says the same as the check, and is taken', async () => {
  expect(await keepCheck(asked)).toEqual(fresh(source))
  const kept = JSON.parse(readFileSync(place, 'utf8'))
  kept.check.problems = []
  writeFileSync(place, JSON.stringify(kept))
  expect((await keepCheck(asked)).problems).toEqual([])
})

test.each([
  ['another text', { source: source.replace('<Say', '<Sey') }],
  ['other situations', { situationIds: new Set(['hard-anchor']) }],
])('what was kept is not taken for %s', async (_, changed) => {
  const now = { ...asked, ...changed }
  expect(await keepCheck(now)).toEqual(checkLesson({ ...now, today: '9999-12-31' }))
})

test.each(['', '{', 'null', '{"key":1}'])('where %j was kept, it is checked anew', async (kept) => {
  writeFileSync(place, kept)
  expect(await keepCheck(asked)).toEqual(fresh(source))
})
