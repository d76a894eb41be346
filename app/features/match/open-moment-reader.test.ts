import { expect, test } from 'vitest'
import { openMomentReader } from './open-moment-reader'
import { trainMoments } from './train-moments'

const rows = [
  ...[
    'I will see them tomorrow',
    'tomorrow I will present',
    'we meet in ten minutes',
    'I will call in an hour',
  ].map((text) => ({ text, moment: 'before' as const })),
  ...[
    'she is staring at me',
    'he is shouting at me',
    'they are waiting and staring',
    'we are on a break',
  ].map((text) => ({ text, moment: 'during' as const })),
  ...['yesterday it went badly', 'she left angry yesterday', 'it went wrong last week'].map((text) => ({
    text,
    moment: 'after' as const,
  })),
  ...[
    'their price is high',
    'how do partners share costs?',
    'the contract is long',
    'what is a fair price?',
  ].map((text) => ({ text, moment: 'open' as const })),
]
const read = openMomentReader(trainMoments(rows))

test.each([
  ['I will meet them tomorrow', 'before'],
  ['he is staring at me', 'during'],
  ['it went badly yesterday', 'after'],
  ['what is a fair contract?', null],
  ['', null],
  ['🙂', null],
])('%s → %s', (task, moment) => {
  expect(read(task)).toBe(moment)
})

test('where the words leave it open, the likely situation may tell', () => {
  const task = 'she is at home'
  const withUsual = openMomentReader(trainMoments(rows), {
    farewell: [0.01, 0.01, 90, 0.01],
    other: [1, 1, 1, 1],
  })
  expect(withUsual(task, [{ label: 'farewell', score: 1 }])).toBe('after')
  expect(withUsual(task, [{ label: 'other', score: 1 }])).toBe(read(task))
  expect(withUsual(task, [{ label: 'unknown', score: 1 }])).toBe(read(task))
})

test('trains to the same bytes every time', () => {
  expect(JSON.stringify(trainMoments(rows))).toBe(JSON.stringify(trainMoments(rows)))
})

test('one that learned nothing reads the written marks', () => {
  expect(openMomentReader(trainMoments([]))('tomorrow I meet their CFO')).toBe('before')
})
