import type { SparseVector } from './vectorise'

/** Weights lie feature by feature, all labels of a feature side by side: so one pass over a text scores every label. */
export type LinearModel = {
  /** feature × labels */ weights: Float32Array
  bias: Float32Array
  labels: number
}

const cost = 1
/** Each label is rare among all phrases, so its own phrases weigh more. */
const positiveCost = 3
const passes = 9
const wholePassEvery = 4
/** A label that is this near to mattering for a row is looked at again in the next passes. */
const nearMargin = 0.05
const tolerance = 0.1

/**
 * Fits one L2-loss linear support vector machine a label, one against all others, by dual coordinate descent
 * (Hsieh et al. 2008, the method of LIBLINEAR), all labels in the same pass over the rows. Deterministic.
 * @param vectors of length one each
 * @param targets the label of each row, by place
 */
export function fitLinear(options: {
  vectors: SparseVector[]
  targets: number[]
  labels: number
  size: number
}): LinearModel {
  const { vectors, targets, labels, size } = options
  const weights = new Float32Array(size * labels)
  const bias = new Float32Array(labels)
  const alpha = new Float32Array(vectors.length * labels)
  const order = shuffled(vectors.length)
  const margins = new Float32Array(labels)
  const moved = new Int32Array(labels)
  const steps = new Float32Array(labels)
  const diagonalOf = [0.5 / cost, 0.5 / (cost * positiveCost)] as const
  // After a pass over all labels, a row looks only at the labels that were in question there: few of the many.
  const active: Uint16Array[] = vectors.map(() => new Uint16Array(0))
  const everyLabel = Uint16Array.from({ length: labels }, (_, label) => label)
  const inQuestion = new Uint16Array(labels)
  for (let pass = 0; pass < passes; pass++) {
    const whole = pass % wholePassEvery === 0
    let largest = 0
    for (const at of order) {
      const { indexes, values } = vectors[at] as SparseVector
      const looked = whole ? everyLabel : (active[at] as Uint16Array)
      for (const label of looked) margins[label] = bias[label] as number
      for (let i = 0; i < indexes.length; i++) {
        const from = (indexes[i] as number) * labels
        const value = values[i] as number
        for (let l = 0; l < looked.length; l++) {
          const label = looked[l] as number
          margins[label] = (margins[label] as number) + (weights[from + label] as number) * value
        }
      }
      let count = 0
      let kept = 0
      const target = targets[at]
      for (const label of looked) {
        const y = label === target ? 1 : -1
        const diagonal = diagonalOf[y > 0 ? 1 : 0]
        const place = at * labels + label
        const before = alpha[place] as number
        const gradient = y * (margins[label] as number) - 1 + diagonal * before
        if (before > 0 || gradient < nearMargin) inQuestion[kept++] = label
        if (before === 0 && gradient >= 0) continue
        largest = Math.max(largest, Math.abs(gradient))
        // The vector has length one, and the bias is one more feature of value one.
        const after = Math.max(before - gradient / (2 + diagonal), 0)
        if (after === before) continue
        alpha[place] = after
        moved[count] = label
        steps[count] = (after - before) * y
        bias[label] = (bias[label] as number) + (steps[count] as number)
        count++
      }
      if (whole) active[at] = inQuestion.slice(0, kept)
      if (count === 0) continue
      for (let i = 0; i < indexes.length; i++) {
        const from = (indexes[i] as number) * labels
        const value = values[i] as number
        for (let m = 0; m < count; m++) {
          const place = from + (moved[m] as number)
          weights[place] = (weights[place] as number) + (steps[m] as number) * value
        }
      }
    }
    if (whole && largest < tolerance) break
  }
  return { weights, bias, labels }
}

export function scoreLinear(
  { weights, bias, labels }: LinearModel,
  { indexes, values }: SparseVector,
): Float32Array {
  const scores = Float32Array.from(bias)
  for (let i = 0; i < indexes.length; i++) {
    const from = (indexes[i] as number) * labels
    const value = values[i] as number
    for (let label = 0; label < labels; label++)
      scores[label] = (scores[label] as number) + (weights[from + label] as number) * value
  }
  return scores
}

/** 0 … n−1 in an order that is mixed, and always the same. */
function shuffled(length: number): Int32Array {
  const order = Int32Array.from({ length }, (_, at) => at)
  let state = 2463534242
  for (let at = length - 1; at > 0; at--) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const other = (state >>> 0) % (at + 1)
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
  return order
}
