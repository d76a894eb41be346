import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bundleChild } from '../../../bin/setup/bundle-child.mjs'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'

await bundleChild('language')
const small = openSmallLibrary()
await openFreshDatabase()
const { askLanguage, closeLanguage } = await import('./ask-language.server')
afterAll(closeLanguage)

const slug = 'use-the-break-well'
const source = small.lesson(slug)
const lesson = (text: string) => askLanguage({ kind: 'lesson', slug, text })
const lineOf = (text: string, words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1

test('a lesson of the library, told by the process that spells, has no fault', {
  timeout: 60_000,
}, async () => {
  expect(await lesson(source)).toEqual([])
})

test('a misspelt word has its line and its remedy; a name is right once the front matter names it', async () => {
  const text = `${source}\n<Step depth="deeper" title="More">\n\nAsk Xanthippa for the jurney.\n\n</Step>\n`
  const line = lineOf(text, 'jurney')
  expect(await lesson(text)).toMatchObject([
    { rule: 'spelling', line, message: '"Xanthippa" is in no dictionary.', level: 'error' },
    {
      rule: 'spelling',
      line,
      message: '"jurney" is in no dictionary.',
      remedy: expect.stringContaining('"words"'),
    },
  ])
  const named = text.replace(/^focus:/m, 'words: [Xanthippa, Zebedee]\nfocus:').replace('jurney', 'journey')
  expect(await lesson(named)).toMatchObject([
    { rule: 'word-unused', message: expect.stringContaining('Zebedee'), level: 'warning' },
  ])
})

test('what stands under front matter that cannot be read yet is spelt all the same', async () => {
  const text = source.replace(/^title:.*$/m, 'title: [').replace('</Step>', 'A jurney.\n\n</Step>')
  expect(await lesson(text)).toMatchObject([{ rule: 'spelling', line: lineOf(text, 'jurney') }])
})

test('a passage of a lesson that readers have is named with both places', async () => {
  const shared =
    /^<Say[^>]*>(.{60,})<\/Say>$/m.exec(small.lesson('answer-an-extreme-first-number'))?.[1] ?? ''
  const text = source.replace('</Step>', `${shared}\n\n</Step>`)
  expect(await lesson(text)).toMatchObject([
    {
      rule: 'overlap',
      line: lineOf(text, shared),
      message: expect.stringContaining('content/lessons/answer-an-extreme-first-number/index.mdx:'),
    },
  ])
})

test('a phrase that another situation has is named at its line', async () => {
  const { getLibrary } = await import('../content/get-library.server')
  const { situations } = await getLibrary()
  const known = situations
    .find(({ id }) => id === 'hard-anchor')
    ?.phrases.find(({ text }) => text.length > 50)?.text
  const text = readFileSync(join(small.content, 'situations/first-meeting.mdx'), 'utf8')
  const changed = text.replace('phrases:\n', `phrases:\n  - ${JSON.stringify(known)}\n`)
  expect(await askLanguage({ kind: 'situation', slug: 'first-meeting', text: changed })).toMatchObject([
    {
      rule: 'phrase-alike',
      line: lineOf(changed, known ?? ''),
      message: expect.stringContaining('hard-anchor'),
    },
  ])
})

test('a process that has ended is told of, and the next text finds another', {
  timeout: 60_000,
}, async () => {
  await lesson(source)
  const ours = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'build/language/child.mjs'], {
    encoding: 'utf8',
  })
  process.kill(Number(ours.trim()), 'SIGKILL')
  expect(await lesson(source)).toBeNull()
  expect(await lesson(source)).toEqual([])
})
