import { createShuffle } from './create-shuffle'
import { layOutRowSums, type RowSums } from './row-sums'
import type { SparseRows } from './sparse-rows'

/** Weights lie feature by feature, all labels of a feature side by side: so one pass over a text scores every label. */
export type LinearModel = {
  /** feature × labels */ weights: Float32Array
  bias: Float32Array
  labels: number
}

/** How often the rows are gone through at most: of many, the later passes change less. */
const passesOfFew = 8
const passesOfMany = 4
const manyRows = 20_000
/** Where no border moves farther in a whole pass, all is learned. */
const tolerance = 0.02
/** Every label starts from "no": most rows are another label's, and are right from the start. */
const startBias = -1

/**
 * Fits one L2-loss linear support vector machine a label, one against all others, by dual coordinate descent
 * (Hsieh et al. 2008, the method of LIBLINEAR), all labels in the same pass over the rows. Deterministic.
 * @param rows of length one each
 * @param targets the label of each row, by place
 * @param cost how much a row on the wrong side costs; a label's own rows cost `ownCost` times as much
 * @param asIfHeld rows of which it is asked how they would score had they not been learned
 * @returns the model, and the scores that were asked for, each row's for every label
 */
export function fitLinear(options: {
  rows: SparseRows
  targets: ArrayLike<number>
  labels: number
  size: number
  cost: number
  ownCost: number
  /** How often the rows are gone through at most; of many rows four times where nothing is said. */
  passes?: number
  asIfHeld?: readonly number[]
}): { model: LinearModel; heldScores: Float32Array[] } {
  const { rows, targets, labels, size, cost, ownCost, asIfHeld = [] } = options
  const count = targets.length
  const sums = layOutRowSums({ rows, labels, size })
  const { bias, sides, softness, shares, takeTurn } = sums
  const soft = 0.5 / cost
  const ownSoft = 0.5 / (cost * ownCost)
  bias.fill(startBias)
  sides.fill(-1)
  softness.fill(soft)
  shares.fill(1 / (2 + soft))
  const order = Int32Array.from({ length: count }, (_, at) => at)
  const shuffle = createShuffle()
  const mostPasses = options.passes ?? (count < manyRows ? passesOfFew : passesOfMany)
  for (let pass = 0; pass < mostPasses; pass++) {
    shuffle(order)
    let longest = 0
    for (let turn = 0; turn < count; turn++) {
      const row = order[turn] as number
      const target = targets[row] as number
      sides[target] = 1
      softness[target] = ownSoft
      shares[target] = 1 / (2 + ownSoft)
      longest = Math.max(longest, takeTurn(row))
      sides[target] = -1
      softness[target] = soft
      shares[target] = 1 / (2 + soft)
    }
    if (longest < tolerance) break
  }
  const heldScores = asIfHeld.map((row) => scoreWithout(sums, row, targets[row] as number))
  return { model: { weights: sums.finish(), bias: bias.slice(), labels }, heldScores }
}

/**
 * How much of a score goes when a row is not learned, for each part of what it holds up: the others would take over the
 * rest. Read off rows that were really held back.
 */
const ownPart = 0.7

/**
 * What a row's scores would be without the row itself having been learned, to a good approximation: its own part of
 * every border is taken off. Spares the training of one model a fold.
 */
function scoreWithout({ readScores, holdOf }: RowSums, row: number, target: number): Float32Array {
  const hold = holdOf(row)
  const scores = readScores(row).slice()
  for (let label = 0; label < scores.length; label++) {
    const own = (hold[label] as number) * ownPart
    scores[label] = (scores[label] as number) - (label === target ? own : -own)
  }
  return scores
}

/** The scores of one row for every label. */
export function scoreLinear(
  { weights, bias, labels }: LinearModel,
  { starts, places, values }: SparseRows,
  row: number,
): Float32Array {
  const scores = new Float32Array(labels)
  const from = starts[row] as number
  const to = starts[row + 1] as number
  // Two labels at a time, so that their sums need no memory. Of the last two one may be none: then it is read twice.
  for (let label = 0; label < labels; label += 2) {
    const other = Math.min(label + 1, labels - 1)
    let sum = bias[label] as number
    let otherSum = bias[other] as number
    for (let i = from; i < to; i++) {
      const base = (places[i] as number) * labels
      const value = values[i] as number
      sum += (weights[base + label] as number) * value
      otherSum += (weights[base + other] as number) * value
    }
    scores[label] = sum
    scores[other] = otherSum
  }
  return scores
}
