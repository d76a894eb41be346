import { expect, test } from 'vitest'
import { readFeatures } from './internal/read-features'
import { readTokens } from './internal/read-tokens'
import { openChoice } from './open-choice'
import { trainChoice } from './train-choice'

const told = (situation: string, lesson: string, ...texts: string[]) =>
  texts.map((text) => ({ text, situation, lesson }))
const rows = [
  ...told(
    'missed',
    'own-it',
    'we are late and have to say so',
    'our delivery is late because of us',
    'I forgot what I promised',
    'we are late with our part',
    'our part is late and I forgot',
  ),
  ...told(
    'missed',
    'raise-it',
    'they are late again',
    'the supplier has not delivered',
    'they forgot their promise',
    'the supplier is late again',
    'they have not delivered what they promised',
  ),
  ...told(
    'stuck',
    'wait',
    'nobody moves, they sit and wait',
    'both wait and nobody moves',
    'we wait for them',
  ),
  ...told('stuck', 'ask', 'ask what is behind their no', 'what is behind it, I ask', 'I ask them why'),
  ...told('alone', 'only-one', 'we are late', 'they are late'),
]
const suitsOf = (task: string, of = rows) =>
  openChoice(trainChoice(of, { concepts: [] }))(
    readFeatures(readTokens(task), { readConcepts: () => [], pieces: false }),
  )

test('the lesson that what was said asks for counts more, and the others less', () => {
  const ours = suitsOf('we are late with the delivery')
  expect(ours('missed', 'own-it')).toBeGreaterThan(0)
  expect(ours('missed', 'raise-it')).toBeLessThan(0)
  const theirs = suitsOf('the supplier has not delivered')
  expect(theirs('missed', 'raise-it')).toBeGreaterThan(0)
  expect(theirs('missed', 'own-it')).toBeCloseTo(-theirs('missed', 'raise-it'))
})

test('each situation chooses for itself', () => {
  const suits = suitsOf('they have not delivered, nobody moves, both wait')
  expect(suits('missed', 'raise-it')).toBeGreaterThan(0)
  expect(suits('stuck', 'wait')).toBeGreaterThan(0)
})

test('a lesson or situation that no phrase chose between counts as it did', () => {
  const suits = suitsOf('we are late')
  expect(suits('missed', 'another')).toBe(0)
  expect(suits('elsewhere', 'own-it')).toBe(0)
  expect(suits('alone', 'only-one')).toBe(0)
})

test('where nothing was said nothing is chosen, nor where nothing was learned', () => {
  expect(suitsOf('')('missed', 'own-it')).toBe(0)
  expect(suitsOf('we are late', [])('missed', 'own-it')).toBe(0)
})

test('the same phrases give the same bytes', () => {
  expect(JSON.stringify(trainChoice(rows, { concepts: [] }))).toBe(
    JSON.stringify(trainChoice(rows, { concepts: [] })),
  )
})
