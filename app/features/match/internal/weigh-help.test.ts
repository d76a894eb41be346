import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weighHelp } from './weigh-help'

const counts = (yes: number, partly = 0, no = 0) => ({ yes, partly, no })
const factorOf = (own: ReturnType<typeof counts>, others: ReturnType<typeof counts>[] = []) =>
  weighHelp([own, ...others])(own)

test.each([
  ['no answer', counts(0), 1, 1],
  ['one yes', counts(1), 1.02, 1.04],
  ['one no', counts(0, 0, 1), 0.96, 0.98],
  ['fifty yes', counts(50), 1.24, 1.26],
  ['fifty no', counts(0, 0, 50), 0.74, 0.76],
  ['fifty at the usual rate', counts(35, 0, 15), 0.999, 1.001],
  ['no end of yes', counts(1e6), 1.28, 1.29],
  ['no end of no', counts(0, 0, 1e6), 0.71, 0.72],
])('%s', (_name, own, least, most) => {
  expect(factorOf(own)).toBeGreaterThanOrEqual(least)
  expect(factorOf(own)).toBeLessThanOrEqual(most)
})

test('what counts as usual is what the others do', () => {
  const own = counts(8, 0, 2)
  expect(factorOf(own, [counts(980, 0, 20)])).toBeLessThan(1)
  expect(factorOf(own, [counts(500, 0, 500)])).toBeGreaterThan(1)
  expect(weighHelp([own])(null)).toBe(1)
})

test('one more yes raises a lesson’s factor, and no other’s', () => {
  const anyCount = fc.oneof(fc.nat(3), fc.nat(500))
  const anyCounts = fc.record({ yes: anyCount, partly: anyCount, no: anyCount })
  fc.assert(
    fc.property(anyCounts, anyCounts, fc.array(anyCounts), (own, other, rest) => {
      const more = { ...own, yes: own.yes + 1 }
      const before = weighHelp([own, other, ...rest])
      const after = weighHelp([more, other, ...rest])
      expect(after(more)).toBeGreaterThan(before(own))
      expect(after(other)).toBeLessThanOrEqual(before(other) + 1e-12)
    }),
  )
})
