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
const passes = 8
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
  for (let pass = 0; pass < passes; pass++) {
    let largest = 0
    for (const at of order) {
      const { indexes, values } = vectors[at] as SparseVector
      margins.set(bias)
      for (let i = 0; i < indexes.length; i++) {
        const from = (indexes[i] as number) * labels
        const value = values[i] as number
        for (let label = 0; label < labels; label++)
          margins[label] = (margins[label] as number) + (weights[from + label] as number) * value
      }
      let count = 0
      const target = targets[at]
      for (let label = 0; label < labels; label++) {
        const y = label === target ? 1 : -1
        const diagonal = diagonalOf[y > 0 ? 1 : 0]
        const place = at * labels + label
        const before = alpha[place] as number
        const gradient = y * (margins[label] as number) - 1 + diagonal * before
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
    if (largest < tolerance) break
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
