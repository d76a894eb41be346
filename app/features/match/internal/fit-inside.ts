type Decision = { best: number; outside: number; known: number; inside: boolean }
type Weights = [number, number, number, number]

/** The share of true tasks that may be refused at most, on scores of phrases that the model had not seen. */
const mayRefuse = 0.05
const newtonSteps = 12
const ridge = 1e-3

/**
 * Fits the decision "this is ours": logistic regression over the best inside score, the outside score and the share
 * of known words, then the threshold at which `mayRefuse` of the inside rows fall below it. Where all rows are
 * inside, the best score and the known words alone decide.
 */
export function fitInside(rows: Decision[]): { weights: Weights; threshold: number } {
  const features = rows.map((row): Weights => [row.best, row.outside, row.known, 1])
  const share = rows.filter((row) => row.inside).length / (rows.length || 1)
  const mixed = share > 0 && share < 1
  const weights = mixed ? fitLogistic(rows, features, share) : ([1, 0, 0.5, 0] as Weights)
  const inside = rows.flatMap((row, at) => (row.inside ? [dot(weights, features[at] as Weights)] : []))
  inside.sort((a, b) => a - b)
  return { weights, threshold: inside[Math.floor(inside.length * mayRefuse)] ?? 0 }
}

/** Logistic regression by Newton's method; both sides weigh the same, however many phrases each has. */
function fitLogistic(rows: Decision[], features: Weights[], share: number): Weights {
  const weights: Weights = [1, -1, 0, 0]
  for (let step = 0; step < newtonSteps; step++) {
    const gradient = weights.map((weight) => -ridge * weight)
    const curvature = weights.map((_, i) => weights.map((_weight, j) => (i === j ? ridge : 0)))
    for (const [at, row] of rows.entries()) {
      const x = features[at] as Weights
      const p = 1 / (1 + Math.exp(-dot(weights, x)))
      const counts = 1 / (row.inside ? share : 1 - share) / rows.length
      const error = (row.inside ? 1 - p : -p) * counts
      const bend = p * (1 - p) * counts
      for (let i = 0; i < 4; i++) {
        gradient[i] = (gradient[i] as number) + error * (x[i] as number)
        const line = curvature[i] as number[]
        for (let j = 0; j < 4; j++) line[j] = (line[j] as number) + bend * (x[i] as number) * (x[j] as number)
      }
    }
    const move = solve(curvature, gradient)
    for (let i = 0; i < 4; i++) weights[i] = (weights[i] as number) + (move[i] as number)
  }
  return weights
}

/** Solves a small positive definite system by elimination. Changes its arguments. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length
  for (let pivot = 0; pivot < size; pivot++) {
    const line = matrix[pivot] as number[]
    for (let below = pivot + 1; below < size; below++) {
      const other = matrix[below] as number[]
      const factor = (other[pivot] as number) / (line[pivot] as number)
      for (let i = pivot; i < size; i++) other[i] = (other[i] as number) - factor * (line[i] as number)
      right[below] = (right[below] as number) - factor * (right[pivot] as number)
    }
  }
  for (let at = size - 1; at >= 0; at--) {
    const line = matrix[at] as number[]
    let sum = right[at] as number
    for (let i = at + 1; i < size; i++) sum -= (line[i] as number) * (right[i] as number)
    right[at] = sum / (line[at] as number)
  }
  return right
}

export function dot(weights: Readonly<Weights>, x: Readonly<Weights>): number {
  return weights[0] * x[0] + weights[1] * x[1] + weights[2] * x[2] + weights[3] * x[3]
}
