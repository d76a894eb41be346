import type { ClassifierData } from '../match.schema'
import type { InsideEvidence } from './inside-evidence'

type Decision = InsideEvidence & { inside: boolean }
type InsideWeights = ClassifierData['inside']['weights']

/** The share of true tasks that may be refused at most, on scores of phrases that the model had not seen. */
const mayRefuse = 0.1
const newtonSteps = 20
const ridge = 1e-2
/** A weight moves no farther than this in a step, or Newton's method may run away. */
const longestMove = 1
/** Newton's method has arrived when nothing moves by more than this. */
const settled = 1e-9
const size = 5
/** Where nothing is known of what is outside. */
const onlyInside: InsideWeights = [1, 0.3, 0, 0.8, 0]

/**
 * Fits the decision "this is ours": logistic regression over the evidence, then the threshold at which `mayRefuse` of
 * the inside rows fall below it. Where all rows are inside, the best score and the known words alone decide.
 */
export function fitInside(rows: Decision[]): ClassifierData['inside'] {
  const features = rows.map(listEvidence)
  const share = rows.filter((row) => row.inside).length / (rows.length || 1)
  const mixed = share > 0 && share < 1
  const weights = mixed ? fitLogistic(rows, features, share) : onlyInside
  const inside = rows.flatMap((row, at) => (row.inside ? [dot(weights, features[at] as InsideWeights)] : []))
  inside.sort((a, b) => a - b)
  return { weights, threshold: inside[Math.floor(inside.length * mayRefuse)] ?? 0 }
}

/** Logistic regression by Newton's method; both sides weigh the same, however many phrases each has. */
function fitLogistic(rows: Decision[], features: InsideWeights[], share: number): InsideWeights {
  const weights: InsideWeights = [1, 0, -1, 0, 0]
  for (let step = 0; step < newtonSteps; step++) {
    const gradient = weights.map((weight) => -ridge * weight)
    const curvature = weights.map((_, i) => weights.map((_weight, j) => (i === j ? ridge : 0)))
    for (const [at, row] of rows.entries()) {
      const x = features[at] as InsideWeights
      const p = 1 / (1 + Math.exp(-dot(weights, x)))
      const counts = 1 / (row.inside ? share : 1 - share) / rows.length
      const error = (row.inside ? 1 - p : -p) * counts
      const bend = p * (1 - p) * counts
      for (let i = 0; i < size; i++) {
        gradient[i] = (gradient[i] as number) + error * (x[i] as number)
        const line = curvature[i] as number[]
        for (let j = 0; j < size; j++)
          line[j] = (line[j] as number) + bend * (x[i] as number) * (x[j] as number)
      }
    }
    const move = solve(curvature, gradient)
    for (let i = 0; i < size; i++)
      weights[i] = (weights[i] as number) + Math.max(-longestMove, Math.min(longestMove, move[i] as number))
    if (move.every((way) => Math.abs(way) < settled)) break
  }
  return weights
}

/** Solves a small positive definite system by elimination. Changes its arguments. */
function solve(matrix: number[][], right: number[]): number[] {
  const lines = right.length
  for (let pivot = 0; pivot < lines; pivot++) {
    const line = matrix[pivot] as number[]
    for (let below = pivot + 1; below < lines; below++) {
      const other = matrix[below] as number[]
      const factor = (other[pivot] as number) / (line[pivot] as number)
      for (let i = pivot; i < lines; i++) other[i] = (other[i] as number) - factor * (line[i] as number)
      right[below] = (right[below] as number) - factor * (right[pivot] as number)
    }
  }
  for (let at = lines - 1; at >= 0; at--) {
    const line = matrix[at] as number[]
    let sum = right[at] as number
    for (let i = at + 1; i < lines; i++) sum -= (line[i] as number) * (right[i] as number)
    right[at] = sum / (line[at] as number)
  }
  return right
}

/** How surely something is inside: above 0 yes. */
export function marginOf({ weights, threshold }: ClassifierData['inside'], evidence: InsideEvidence): number {
  return dot(weights, listEvidence(evidence)) - threshold
}

/** In this order the weights lie. */
function listEvidence({ best, lead, outside, known }: InsideEvidence): InsideWeights {
  return [best, lead, outside, known, 1]
}

function dot(weights: Readonly<InsideWeights>, x: Readonly<InsideWeights>): number {
  let sum = 0
  for (let at = 0; at < size; at++) sum += (weights[at] as number) * (x[at] as number)
  return sum
}
