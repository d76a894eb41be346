type Decision = { best: number; outside: number; known: number; inside: boolean }

/** The share of true tasks that may be refused at most, on scores of phrases that the model had not seen. */
const mayRefuse = 0.05

/**
 * Fits the decision "this is ours": logistic regression over the best inside score, the outside score and the share
 * of known words, then the threshold at which `mayRefuse` of the inside rows fall below it.
 */
export function fitInside(rows: Decision[]): {
  weights: [number, number, number, number]
  threshold: number
} {
  const weights: [number, number, number, number] = [1, -1, 0, 0]
  const share = rows.filter((row) => row.inside).length / (rows.length || 1)
  if (share === 0 || share === 1) return { weights, threshold: -2 }
  const features = rows.map((row) => [row.best, row.outside, row.known, 1])
  for (let pass = 0; pass < 400; pass++) {
    const gradient = [0, 0, 0, 0]
    for (const [at, row] of rows.entries()) {
      const x = features[at] as number[]
      const p = 1 / (1 + Math.exp(-dot(weights, x)))
      // Both sides weigh the same, however many phrases each has.
      const error = (row.inside ? 1 - p : -p) / (row.inside ? share : 1 - share)
      for (let i = 0; i < 4; i++) gradient[i] = (gradient[i] as number) + error * (x[i] as number)
    }
    for (let i = 0; i < 4; i++)
      weights[i] = (weights[i] as number) + (2 * (gradient[i] as number)) / rows.length
  }
  const inside = rows
    .flatMap((row, at) => (row.inside ? [dot(weights, features[at] as number[])] : []))
    .sort((a, b) => a - b)
  return { weights, threshold: inside[Math.floor(inside.length * mayRefuse)] ?? 0 }
}

export function dot(weights: readonly number[], x: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (x[at] ?? 0), 0)
}
