import { expect, test } from 'vitest'
import { weighMoments } from './weigh-moments'

const said = (moment: 'before' | 'during' | 'after' | 'open', times: number) =>
  Array.from({ length: times }, () => ({ moment }))

test('a moment weighs more where it is told of more', () => {
  const { first, last } = weighMoments([
    { id: 'first', phrases: [...said('before', 8), ...said('open', 4)] },
    { id: 'last', phrases: [...said('after', 6), ...said('open', 6)] },
  ])
  expect(first?.[0]).toBeGreaterThan(1)
  expect(first?.[2]).toBeLessThan(1)
  expect(last?.[0]).toBeLessThan(1)
  expect(last?.[2]).toBeGreaterThan(1)
})

test('a situation without such phrases says nothing much, and none at all is no fault', () => {
  const { bare } = weighMoments([{ id: 'bare', phrases: [{}, {}] }])
  expect(bare).toEqual([1, 1, 1, 1])
  expect(weighMoments([])).toEqual({})
})
