import { expect, test } from 'vitest'
import type { Depth } from '~/features/content/words'
import { chooseRecall } from './choose-recall'
import { isQuiet } from './is-quiet'
import type { RecallQuestion } from './list-recall-questions'
import { dayIn, minutesIn } from './local-time'

const today = '2026-11-23'
const question = (key: string, depth: Depth = 'essence'): RecallQuestion => ({
  key,
  depth,
  told: [],
  ask: '',
  answers: [],
})
const library: Record<string, RecallQuestion[]> = {
  a: [question('deep', 'deeper'), question('a1'), question('a2'), question('a3'), question('a4')],
  b: [question('b1')],
}
const choose = (options: Partial<Parameters<typeof chooseRecall>[0]>) => {
  const chosen = chooseRecall({
    known: [],
    earnest: [],
    questionsOf: (lesson) => library[lesson] ?? [],
    today,
    ...options,
  })
  return chosen && `${chosen.lesson}/${chosen.question.key}`
}
const known = (lesson: string, key: string, due: string, lastReview = '2026-11-01') => ({
  lesson,
  question: key,
  due,
  lastReview,
})
const read = (lesson: string, depth: Depth = 'essence', day = '2026-11-22') => ({ lesson, depth, day })

test.each([
  ['nothing read, nothing asked', {}, null],
  ['a new one from what was read', { earnest: [read('b')] }, 'b/b1'],
  ['not on the day it was read', { earnest: [read('b', 'essence', today)] }, null],
  ['no deeper than it was read', { earnest: [read('a')] }, 'a/a1'],
  ['as deep as it ever was', { earnest: [read('a'), read('a', 'deeper')] }, 'a/deep'],
  [
    'what is due comes before what is new',
    { earnest: [read('b')], known: [known('a', 'a1', today)] },
    'a/a1',
  ],
  [
    'the one due for longest',
    { known: [known('a', 'a1', '2026-11-22'), known('b', 'b1', '2026-11-20')] },
    'b/b1',
  ],
  ['what is not due waits', { known: [known('a', 'a1', '2026-11-24')] }, null],
  ['one a day', { known: [known('a', 'a1', '2026-11-30', today), known('b', 'b1', '2026-11-20')] }, null],
  [
    'a question that was written away is passed over',
    { known: [known('a', 'gone', today), known('b', 'b1', today)] },
    'b/b1',
  ],
  [
    'so is one of a retired lesson',
    { known: [known('gone', 'x', today)], earnest: [read('gone'), read('b')] },
    'b/b1',
  ],
  [
    'the lesson that was asked less goes first',
    { earnest: [read('a'), read('b')], known: [known('a', 'a1', '2026-12-01')] },
    'b/b1',
  ],
  [
    'three of a lesson are enough',
    { earnest: [read('a')], known: ['a1', 'a2', 'a3'].map((key) => known('a', key, '2026-12-01')) },
    null,
  ],
])('%s', (_name, options, expected) => {
  expect(choose(options)).toBe(expected)
})

test.each([
  [20 * 60, 8 * 60, '23:00', true],
  [20 * 60, 8 * 60, '07:59', true],
  [20 * 60, 8 * 60, '08:00', false],
  [20 * 60, 8 * 60, '19:59', false],
  [12 * 60, 13 * 60, '12:30', true],
  [12 * 60, 13 * 60, '13:00', false],
  [0, 0, '00:00', false],
])('quiet from %i until %i at %s: %s', (quietFrom, quietTo, clock, quiet) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  expect(isQuiet(hours * 60 + minutes, { quietFrom, quietTo })).toBe(quiet)
})

test('day and clock are those of the place', () => {
  const at = new Date('2026-11-23T23:30:00Z')
  expect([dayIn('UTC', at), minutesIn('UTC', at)]).toEqual(['2026-11-23', 23 * 60 + 30])
  expect([dayIn('Asia/Kolkata', at), minutesIn('Asia/Kolkata', at)]).toEqual(['2026-11-24', 5 * 60])
  expect(dayIn('America/Los_Angeles', at)).toBe('2026-11-23')
})
