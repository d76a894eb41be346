import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { appendFile, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'check-library-'))
const content = join(folder, 'content')
const kept = 'use-the-break-well'
process.env.CONTENT_DIR = content
process.env.DATA_DIR = join(folder, 'data')

beforeAll(() => {
  for (const path of ['situations', 'not-ours.phrases.txt', 'words.txt', `lessons/${kept}`])
    cpSync(join('content', path), join(content, path), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function check(write: boolean) {
  const { checkLibrary } = await import('./check-library.server')
  const { problems } = await checkLibrary({ today: '2026-11-23', write })
  // What a library of one lesson cannot help.
  const ofOneLesson = ['coverage', 'own-lessons', 'phrase-lesson', 'word-unused']
  return problems.filter(({ rule }) => !ofOneLesson.includes(rule))
}

test('reports generated files that are stale, and writes them when told to', async () => {
  const stale = (await check(false)).map(({ file, rule }) => `${file} ${rule}`)
  expect(stale).toEqual(['content/COVERAGE.md stale', 'content/SOURCES.md stale'])
  expect(await check(true)).toEqual([])
  expect(await check(false)).toEqual([])
  expect(await readFile(join(content, 'SOURCES.md'), 'utf8')).toContain('Getting Past No')
})

test('reports faults of language with file and line', async () => {
  const file = join(content, `lessons/${kept}/index.mdx`)
  const before = await readFile(file, 'utf8')
  const line = before.split('\n').length + 3
  await appendFile(file, '\n<Step depth="deeper" title="More">\n\nA holistic jurney.\n\n</Step>\n')
  expect(await check(true)).toMatchObject([
    { rule: 'banned-phrase', line: line, file: `content/lessons/${kept}/index.mdx` },
    { rule: 'spelling', line: line, message: expect.stringContaining('"jurney"') },
  ])
})

test('the model in docs/authoring.md is the lesson as it is', () => {
  const lesson = readFileSync(`content/lessons/${kept}/index.mdx`, 'utf8')
  expect(readFileSync('docs/authoring.md', 'utf8')).toContain(lesson.trim())
})
