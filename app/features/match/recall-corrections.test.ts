import { expect, test } from 'vitest'
import { recallCorrections } from './recall-corrections'

const ranked = [
  { id: 'hard-anchor', score: 0.9 },
  { id: 'hard-tactics', score: 0.07 },
  { id: 'impasse', score: 0.03 },
]
const first = (rows: { id: string }[]) => rows[0]?.id

test('the same words lead to the situation that was chosen', () => {
  const learned = [{ features: [1, 2, 3, 4], situation: 'impasse', at: 1 }]
  const again = recallCorrections(ranked, [1, 2, 3, 4], learned)
  expect(first(again)).toBe('impasse')
  expect(again.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1)
})

test('other words are not moved', () => {
  const learned = [{ features: [1, 2, 3, 4], situation: 'impasse', at: 1 }]
  expect(recallCorrections(ranked, [4, 5, 6, 7, 8, 9], learned)).toEqual(ranked)
})

test('the newest of two corrections of the same words counts', () => {
  const learned = [
    { features: [1, 2], situation: 'impasse', at: 1 },
    { features: [1, 2], situation: 'hard-tactics', at: 2 },
  ]
  expect(first(recallCorrections(ranked, [1, 2], learned))).toBe('hard-tactics')
})

test('a situation that the library no longer has moves nothing', () => {
  const learned = [{ features: [1, 2], situation: 'gone', at: 1 }]
  expect(recallCorrections(ranked, [1, 2], learned)).toEqual(ranked)
})
