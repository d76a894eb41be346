import type { LinearModel } from './fit-linear'
import type { SparseVector } from './vectorise'

const passes = 20
const shrinkage = 1e-4
const stepSize = 0.1

/**
 * Fits one logistic regression over all labels (softmax) by stochastic gradient steps that grow smaller where much was
 * learned already. Deterministic. For few rows and few labels, where shares matter more than margins.
 * @param targets the label of each row, by place
 */
export function fitLogistic(options: {
  vectors: SparseVector[]
  targets: number[]
  labels: number
  size: number
}): LinearModel {
  const { vectors, targets, labels, size } = options
  const weights = new Float32Array(size * labels)
  const bias = new Float32Array(labels)
  const learned = new Float32Array(size * labels).fill(1e-6)
  const learnedBias = new Float32Array(labels).fill(1e-6)
  const order = vectors.map((_, at) => at)
  const shares = new Float64Array(labels)
  let state = 99
  for (let pass = 0; pass < passes; pass++) {
    for (let at = order.length - 1; at > 0; at--) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
      const other = (state >>> 8) % (at + 1)
      const kept = order[at] as number
      order[at] = order[other] as number
      order[other] = kept
    }
    for (const row of order) {
      const { indexes, values } = vectors[row] as SparseVector
      shareOut({ weights, bias, labels }, vectors[row] as SparseVector, shares)
      for (let label = 0; label < labels; label++) {
        const error = (shares[label] as number) - (targets[row] === label ? 1 : 0)
        for (let i = 0; i < indexes.length; i++) {
          const place = (indexes[i] as number) * labels + label
          const gradient = error * (values[i] as number) + shrinkage * (weights[place] as number)
          const sum = (learned[place] as number) + gradient * gradient
          learned[place] = sum
          weights[place] = (weights[place] as number) - (stepSize * gradient) / Math.sqrt(sum)
        }
        const sum = (learnedBias[label] as number) + error * error
        learnedBias[label] = sum
        bias[label] = (bias[label] as number) - (stepSize * error) / Math.sqrt(sum)
      }
    }
  }
  return { weights, bias, labels }
}

function shareOut({ weights, bias, labels }: LinearModel, vector: SparseVector, shares: Float64Array): void {
  const { indexes, values } = vector
  let top = Number.NEGATIVE_INFINITY
  for (let label = 0; label < labels; label++) {
    let score = bias[label] as number
    for (let i = 0; i < indexes.length; i++)
      score += (weights[(indexes[i] as number) * labels + label] as number) * (values[i] as number)
    shares[label] = score
    top = Math.max(top, score)
  }
  let total = 0
  for (let label = 0; label < labels; label++) {
    const share = Math.exp((shares[label] as number) - top)
    shares[label] = share
    total += share
  }
  for (let label = 0; label < labels; label++) shares[label] = (shares[label] as number) / total
}
