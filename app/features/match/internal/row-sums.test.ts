import { expect, test } from 'vitest'
import { readRowSums } from '../../../../bin/setup/read-row-sums.mjs'
import { layOutRowSums } from './row-sums'
import { rowSumsBytes } from './row-sums.bytes'

test('the bytes are those of the text', async () => {
  expect(rowSumsBytes).toBe(await readRowSums())
})

test.each([1, 15, 16, 17, 38, 300])('%i labels learn as by plain arithmetic', (labels) => {
  const rows = {
    starts: Int32Array.of(0, 2, 2, 3, 5),
    places: Int32Array.of(0, 3, 1, 3, 1),
    values: Float32Array.of(0.6, 0.8, 1, 0.28, 0.96),
  }
  const turns = [0, 1, 2, 3, 2, 0, 3, 1]
  const sums = layOutRowSums({ rows, labels, size: 4 })
  const plain = {
    bias: new Array<number>(labels).fill(0),
    weights: new Array<number>(4 * labels).fill(0),
    hold: new Array<number>(4 * labels).fill(0),
  }
  for (let label = 0; label < labels; label++) {
    sums.sides[label] = label % 3 === 0 ? 1 : -1
    sums.softness[label] = label % 5 ? 0.5 : 2
    sums.shares[label] = 1 / (2 + (sums.softness[label] as number))
  }
  for (const row of turns) {
    let longest = 0
    for (let label = 0; label < labels; label++) {
      const side = sums.sides[label] as number
      const soft = sums.softness[label] as number
      const entries = [...Array((rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0)).keys()].map((at) => {
        const entry = (rows.starts[row] ?? 0) + at
        return { at: (rows.places[entry] ?? 0) * labels + label, value: rows.values[entry] ?? 0 }
      })
      const margin = entries.reduce(
        (sum, { at, value }) => sum + (plain.weights[at] ?? 0) * value,
        plain.bias[label] ?? 0,
      )
      const before = plain.hold[row * labels + label] ?? 0
      const after = Math.max(before - (side * margin - 1 + soft * before) / (2 + soft), 0)
      const step = (after - before) * side
      plain.hold[row * labels + label] = after
      plain.bias[label] = (plain.bias[label] ?? 0) + step
      for (const { at, value } of entries) plain.weights[at] = (plain.weights[at] ?? 0) + step * value
      longest = Math.max(longest, Math.abs(step))
    }
    expect(sums.takeTurn(row)).toBeCloseTo(longest, 5)
  }
  const scores = [0, 1, 2, 3].map((row) =>
    Array.from({ length: labels }, (_, label) => {
      let score = plain.bias[label] ?? 0
      for (let entry = rows.starts[row] ?? 0; entry < (rows.starts[row + 1] ?? 0); entry++)
        score += (plain.weights[(rows.places[entry] ?? 0) * labels + label] ?? 0) * (rows.values[entry] ?? 0)
      return score
    }),
  )
  for (const [row, wanted] of scores.entries()) {
    expectNear(sums.readScores(row), wanted)
    expectNear(sums.holdOf(row), plain.hold.slice(row * labels, (row + 1) * labels))
  }
  expectNear(sums.bias, plain.bias)
  expectNear(sums.finish(), plain.weights)
})

function expectNear(found: Float32Array, wanted: number[]) {
  expect(found).toHaveLength(wanted.length)
  const farthest = wanted.reduce((most, value, at) => Math.max(most, Math.abs(value - (found[at] ?? 0))), 0)
  expect(farthest).toBeLessThan(1e-5)
}
