import type { SparseVector } from './vectorise'

export type LinearModel = { /** label × size, row after row */ weights: Float64Array; bias: Float64Array; size: number }

const cost = 1
const passes = 12
const tolerance = 0.05

/**
 * Fits one L2-loss linear support vector machine a label, one against all others, by dual coordinate descent
 * (Hsieh et al. 2008, the method of LIBLINEAR). Positives weigh more, since each label is rare. Deterministic.
 */
export function fitLinear(options: {
  vectors: SparseVector[]
  targets: number[]
  labels: number
  size: number
}): LinearModel {
  const { vectors, targets, labels, size } = options
  const weights = new Float64Array(labels * size)
  const bias = new Float64Array(labels)
  const order = shuffled(vectors.length)
  for (let label = 0; label < labels; label++) {
    const w = weights.subarray(label * size, (label + 1) * size)
    bias[label] = fitOne({ vectors, targets, label, w, order })
  }
  return { weights, bias, size }
}

function fitOne(options: {
  vectors: SparseVector[]
  targets: number[]
  label: number
  w: Float64Array
  order: Int32Array
}): number {
  const { vectors, targets, label, w, order } = options
  const alpha = new Float64Array(vectors.length)
  let bias = 0
  for (let pass = 0; pass < passes; pass++) {
    let largest = 0
    for (const at of order) {
      const { indexes, values } = vectors[at] as SparseVector
      const y = targets[at] === label ? 1 : -1
      const diagonal = 0.5 / (y > 0 ? cost * 3 : cost)
      let margin = bias
      for (let i = 0; i < indexes.length; i++) margin += (w[indexes[i] as number] as number) * (values[i] as number)
      const before = alpha[at] as number
      const gradient = y * margin - 1 + diagonal * before
      const projected = before === 0 ? Math.min(gradient, 0) : gradient
      if (projected === 0) continue
      largest = Math.max(largest, Math.abs(projected))
      // The vectors have length one, and the bias is one more feature of value one.
      const after = Math.max(before - gradient / (2 + diagonal), 0)
      const step = (after - before) * y
      if (step === 0) continue
      alpha[at] = after
      bias += step
      for (let i = 0; i < indexes.length; i++) {
        const index = indexes[i] as number
        w[index] = (w[index] as number) + step * (values[i] as number)
      }
    }
    if (largest < tolerance) break
  }
  return bias
}

export function scoreLinear(model: LinearModel, { indexes, values }: SparseVector): Float64Array {
  const scores = Float64Array.from(model.bias)
  for (let label = 0; label < scores.length; label++) {
    const from = label * model.size
    let sum = 0
    for (let i = 0; i < indexes.length; i++)
      sum += (model.weights[from + (indexes[i] as number)] as number) * (values[i] as number)
    scores[label] = (scores[label] as number) + sum
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
