import fc from 'fast-check'
import { expect, test } from 'vitest'
import { medianTaskTime } from './median-task-time'
import { rateHelped } from './rate-helped'

test.each([
  // The quantiles of Beta distributions as statistics programs give them.
  [{ yes: 7, partly: 0, no: 3 }, 8 / 12, 0.435626, 0.864925],
  [{ yes: 0, partly: 0, no: 0 }, 0.5, 0.05, 0.95],
  [{ yes: 0, partly: 2, no: 0 }, 0.5, 0.13535, 0.86465],
] as const)('%o helped at a rate of %f, between %f and %f', (counts, rate, low, high) => {
  const got = rateHelped(counts)
  expect(got.rate).toBeCloseTo(rate, 6)
  expect(got.low).toBeCloseTo(low, 5)
  expect(got.high).toBeCloseTo(high, 5)
})

test('the rate lies within its band, and more answers of the same kind make the band narrower', () => {
  const count = fc.nat(300)
  fc.assert(
    fc.property(count, count, count, (yes, partly, no) => {
      const { rate, low, high } = rateHelped({ yes, partly, no })
      expect(low).toBeLessThan(rate)
      expect(rate).toBeLessThan(high)
      const more = rateHelped({ yes: yes * 4 + 4, partly: partly * 4 + 4, no: no * 4 + 4 })
      expect(more.high - more.low).toBeLessThan(high - low)
    }),
  )
})

test('half of the times lie on each side of the median, a quarter beyond each quartile', () => {
  expect(medianTaskTime([])).toBeNull()
  expect(medianTaskTime([40])).toEqual({ lower: 40, median: 40, upper: 40 })
  expect(medianTaskTime([10, 20, 30, 40])).toEqual({ lower: 17.5, median: 25, upper: 32.5 })
  fc.assert(
    fc.property(fc.array(fc.nat(3600), { minLength: 1, maxLength: 60 }), (seconds) => {
      const { lower, median, upper } = medianTaskTime(seconds) ?? { lower: -1, median: -1, upper: -1 }
      const below = (limit: number) => seconds.filter((one) => one < limit).length
      const above = (limit: number) => seconds.filter((one) => one > limit).length
      expect(below(median)).toBeLessThanOrEqual(seconds.length / 2)
      expect(above(median)).toBeLessThanOrEqual(seconds.length / 2)
      expect(below(lower)).toBeLessThanOrEqual(Math.ceil((seconds.length - 1) / 4))
      expect(above(upper)).toBeLessThanOrEqual(Math.ceil((seconds.length - 1) / 4))
    }),
  )
})
