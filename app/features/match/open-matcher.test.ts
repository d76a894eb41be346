import { expect, test } from 'vitest'
import type { MatcherData } from './match.schema'
import { openMatcher } from './open-matcher'
import { trainAsides } from './train-asides'
import { trainChoice } from './train-choice'
import { trainClassifier } from './train-classifier'
import { trainMoments } from './train-moments'

const rows = [
  ...[
    'they offered half our price',
    'a lowball number',
    'price far too low',
    'they opened at an insulting number',
    'their first offer is a joke of a number',
  ].map((text) => ({ text, label: 'hard-anchor' })),
  ...[
    'he is shouting at me',
    'she sent an angry mail',
    'they are furious and blame us',
    'their director yelled on the call',
    'angry customer partner shouting',
  ].map((text) => ({ text, label: 'angry-counterpart' })),
  ...[
    'the printer is out of paper',
    'book a room for lunch',
    'my badge does not open the door',
    'order toner and paper',
    'water the plants in the office',
  ].map((text) => ({ text, label: 'outside' })),
]
const card = { scope: '', phase: 'negotiate' as const, neighbours: [], usually: null }
const data: MatcherData = {
  version: '1',
  classifier: trainClassifier(rows, { vectors: null, concepts: [] }),
  aside: trainAsides({ asides: [], phrases: [], concepts: [] }),
  moment: trainMoments([]),
  momentsOf: {},
  choice: trainChoice([], { concepts: [] }),
  situations: [
    { id: 'hard-anchor', title: 'They opened extreme', ...card },
    { id: 'angry-counterpart', title: 'They are angry', ...card },
  ],
  lessons: [],
}
const matcher = openMatcher(data)

test('finds the situation, and the words that decided', () => {
  const answer = matcher.answer('their number is half the price, 5 min')
  expect(answer.situations[0]?.id).toBe('hard-anchor')
  expect(answer.minutes).toBe(5)
  expect(answer.because.join()).toContain('price')
})

test('what is beyond any lesson gets no kit and no neighbours; a situation chosen all the same does', () => {
  const task = 'he is shouting and threatened to hit me'
  expect(matcher.answer(task)).toMatchObject({ beyond: 'danger', inScope: false, kit: [], nearest: [] })
  expect(matcher.answer(task, { situation: 'angry-counterpart' })).toMatchObject({ inScope: true })
  expect(matcher.answer('he is shouting at me')).toMatchObject({ beyond: null, inScope: true })
})

test('names no word that says nothing of why', () => {
  const { because } = matcher.answer("hes shouting, they've put their price at half, isn't it w/ us")
  expect(because.join()).toContain('price')
  for (const plain of ['hes', "they've", 'their', "isn't", 'w/']) expect(because).not.toContain(plain)
})

test('words that decided together are told together, as they stand', () => {
  expect(matcher.answer('Their number is HALF the price, 5 min').because).toContain('HALF the price')
})

test('where nothing that decided can be a reason, none is told', () => {
  for (const task of ['call in half an hour', 'they are here before the meeting', '20 min'])
    expect(matcher.answer(task, {}).because).toEqual([])
})

test('sees through typos', () => {
  expect(matcher.answer('shoutign angri boss').situations[0]?.id).toBe('angry-counterpart')
})

test('trains to the same bytes every time, and shares sum to one', () => {
  expect(JSON.stringify(trainClassifier(rows, { vectors: null, concepts: [] }))).toBe(
    JSON.stringify(data.classifier),
  )
  const total = matcher.answer('half the price').situations.reduce((sum, { score }) => sum + score, 0)
  expect(total).toBeCloseTo(1)
})

test('a correction wins over what the words say', () => {
  const answer = matcher.answer('half our price, 5 min', {
    situation: 'angry-counterpart',
    minutes: 20,
    moment: 'after',
  })
  expect(answer.situations[0]).toEqual({ id: 'angry-counterpart', score: 1 })
  expect(answer).toMatchObject({ minutes: 20, moment: 'after', inScope: true })
})

test.each([
  '',
  '   ',
  '\u0000\u0001',
  'מה קורה כאן',
  '🙂🙂',
  '<script>alert(1)</script>',
  '__proto__ constructor toString',
  'x'.repeat(10_000),
  `${'a '.repeat(50_000)}`,
])('answers any text without a fault: %#', (task) => {
  const answer = matcher.answer(task)
  expect(answer.situations).toHaveLength(2)
  expect(Number.isFinite(answer.situations[0]?.score)).toBe(true)
})

test('has nothing to say to nothing', () => {
  expect(matcher.answer('').inScope).toBe(false)
  expect(matcher.answer('🙂').inScope).toBe(false)
})
