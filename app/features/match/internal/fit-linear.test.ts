import { expect, test } from 'vitest'
import { fitLinear, scoreLinear } from './fit-linear'
import type { SparseRows } from './sparse-rows'

/** Rows of two features each: one that all labels share, one that tells the label. */
function plainRows(count: number, labels: number): { rows: SparseRows; targets: number[] } {
  const targets = Array.from({ length: count }, (_, row) => row % labels)
  return {
    rows: {
      starts: Int32Array.from({ length: count + 1 }, (_, row) => row * 2),
      places: Int32Array.from(targets.flatMap((target) => [0, target + 1])),
      values: new Float32Array(count * 2).fill(Math.SQRT1_2),
    },
    targets,
  }
}

test.each([
  ['few rows', 60, 6],
  ['many rows', 21_000, 7],
  ['many labels', 900, 301],
  ['one label', 5, 1],
  ['none', 0, 3],
])('learns what tells labels apart: %s', (_, count, labels) => {
  const { rows, targets } = plainRows(count, labels)
  const { model } = fitLinear({ rows, targets, labels, size: labels + 1, cost: 1, ownCost: 1 })
  const right = targets.filter((target, row) => {
    const scores = scoreLinear(model, rows, row)
    return scores.indexOf(Math.max(...scores)) === target
  })
  expect(right).toHaveLength(count)
})
