import { expect, test } from 'vitest'
import type { KitPiece } from '../match.schema'
import type { ShownAnswer } from '../show-answer'
import { sayLength } from './kit-words'
import { summariseAnswer } from './summarise-answer'

const kitOf = (...minutes: number[]): KitPiece[] =>
  minutes.map((takes, at) => ({
    lesson: `${at}`,
    title: '',
    summary: '',
    depth: 'core',
    minutes: takes,
    reason: '',
  }))

test.each([
  [2, '5 min of your 2'],
  [20, '5 min of your 20'],
  [29, '5 min of your 29'],
  [30, '5 min'],
  [240, '5 min'],
  [null, '5 min'],
])('of %s minutes: %s', (minutes, words) => {
  expect(sayLength(kitOf(1, 4), minutes)).toBe(words)
})

test.each([
  [kitOf(1), '1 piece, 1 minute.'],
  [kitOf(4), '1 piece, 4 minutes.'],
  [kitOf(1, 4), '2 pieces, 5 minutes.'],
])('said aloud', (kit, words) => {
  const answer = { inScope: true, language: 'english', situation: null, kit, question: null }
  expect(summariseAnswer(answer as unknown as ShownAnswer, [])).toContain(words)
})
