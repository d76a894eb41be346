import { expect, test } from 'vitest'
import { chooseFit } from './choose-fit'
import type { SparseRows } from './sparse-rows'

const plain = { cost: 1, ownCost: 1, meaningShare: 0 }
const meant = { cost: 1, ownCost: 1, meaningShare: 0.5 }

test('takes the fit under which rows that were held back are right', () => {
  // Ten rows of each of two labels: their words are all different, what they mean is one of two things.
  const targets = Array.from({ length: 20 }, (_, row) => row % 2)
  const words = rowsOf(targets.map((_, row) => row))
  const meaning = rowsOf(targets.map((target) => 20 + target))
  const choose = (fits: [typeof plain, typeof plain]) =>
    chooseFit({
      fits,
      rowsOf: ({ meaningShare }) => (meaningShare > 0 ? meaning : words),
      targets,
      labels: 2,
      size: 22,
    })
  expect(choose([plain, meant])).toBe(meant)
  expect(choose([meant, plain])).toBe(meant)
})

test('of fits that are as good the first is taken', () => {
  const targets = Array.from({ length: 20 }, (_, row) => row % 2)
  const other = { ...meant, meaningShare: 0.2 }
  const fit = chooseFit({
    fits: [meant, other],
    rowsOf: () => rowsOf(targets),
    targets,
    labels: 2,
    size: 2,
  })
  expect(fit).toBe(meant)
})

/** Rows with one feature each. */
function rowsOf(places: number[]): SparseRows {
  return {
    starts: Int32Array.from({ length: places.length + 1 }, (_, at) => at),
    places: Int32Array.from(places),
    values: new Float32Array(places.length).fill(1),
  }
}
