import { expect, test } from 'vitest'
import { checkReading } from './check-reading'
import { readLessonProse } from './read-lesson-prose'

const front = `---
title: Answer
summary: Say it.
situations: [hard-anchor]
moments: [before]
focus: people
point: answer
signals: [a, b, c]
keeper: Team
verified: "2026-11-01"
verifyEvery: 12
sources:
  - author: A
    work: The Win-Win Journey
    year: 1981
    for: it
---
`
const firstLine = front.split('\n').length

function check(body: string, head = front) {
  const prose = readLessonProse({ file: 'lesson.mdx', source: head + body })
  if (!prose) throw new Error('The lesson of the test cannot be read.')
  return checkReading(prose)
}
const step = (text: string) => `<Step depth="core" title="Then">\n\n${text}\n\n</Step>\n`
const found = (body: string, head?: string) => check(body, head).map(({ rule, level }) => `${level} ${rule}`)
const words = (count: number) => Array(count).fill('we').join(' ')

test.each([
  ['a cliché in the text', step('We will circle back on it.'), ['error banned-phrase']],
  ['a cliché in another form', step('She was leveraging her name.'), ['error banned-phrase']],
  ['a cliché at the start of a line', step('Talk.\nRemember that they wait.'), ['error banned-phrase']],
  ['a cliché in an attribute', step('<Ask why="A deep dive">Why?</Ask>'), ['error banned-phrase']],
  ['a cliché in a title', step('Go.').replace('Then', 'Your journey'), ['error banned-phrase']],
  ['a filler in our own voice', step('You just ask.'), ['error filler']],
  ['an exclamation mark', step('Ask them!'), ['error exclamation-mark']],
  ['an exclamation mark in a line to say', step('<Say>Stop it!</Say>'), ['error exclamation-mark']],
  ['a hedge', step('It is somewhat late.'), ['warning hedge']],
  [
    'a long sentence',
    step(`${words(10)}, ${words(16)}.`),
    ['warning long-sentence', 'warning average-sentence'],
  ],
  [
    'a long sentence of several lines',
    step(`${words(13)}\n${words(13)}. Go. Go.`),
    ['warning long-sentence'],
  ],
  ['long sentences on average', step(`We ${words(19)}. We ${words(15)}.`), ['warning average-sentence']],
  ['passive voice', step('It was decided. We go.'), ['warning passive-voice']],
  [
    'a heavy text',
    step('Organisational responsibilities necessitate consideration.'),
    ['error reading-grade'],
  ],
])('finds %s', (_name, body, expected) => {
  expect(found(body).sort()).toEqual(expected.sort())
})

test.each([
  ['what the other side shouts', '<Turn who="Bo" says="That is an insult!">\n\n</Turn>'],
  ['what a person would say', '<Say>I just wanted to tell you, it is quite late.</Say>'],
  ['"leverage" as a noun', 'They have leverage.'],
  ['a state that looks like the passive', 'You are tired. You are not prepared.'],
  ['one passive in many sentences', `It was said. ${'We go. '.repeat(9)}`],
  ['a sentence of 25 words', `${words(25)}. Go. Go.`],
  ['a word that holds a banned one', 'We adjust it. The journeyman is here.'],
])('lets %s pass', (_name, text) => {
  expect(found(step(text))).toEqual([])
})

test('names the line: of the attribute, and inside a paragraph of several lines', () => {
  const body = step('Calm.\n\n<Ask\n  why="A game changer"\n>Why?</Ask>\n\nOne line.\nSynergy here.')
  expect(check(body).map(({ line }) => line)).toEqual([firstLine + 5, firstLine + 9])
})

test('reads title and summary of the front matter, but not the titles of sources', () => {
  const head = front.replace('title: Answer', 'title: Move the needle')
  expect(check(step('Calm.'), head)).toMatchObject([{ rule: 'banned-phrase', line: 2 }])
  expect(found(step('Calm.'))).toEqual([])
})

test('has nothing to say to a lesson that cannot be read', () => {
  expect(readLessonProse({ file: 'x', source: `${front}<Say>never closed` })).toBeNull()
  expect(readLessonProse({ file: 'x', source: '' })).toBeNull()
})
