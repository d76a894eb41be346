import type { Feature } from './read-features'

/** A sparse vector of length one: indexes into the vocabulary, ascending, and values. */
export type SparseVector = { indexes: Int32Array; values: Float64Array }

/**
 * Turns features into a sparse unit vector over a vocabulary. A feature that occurs again does not count again.
 * @param indexOf the place of a feature name in the vocabulary, or undefined
 * @param idfOf inverse document frequency by place
 */
export function vectorise(
  features: Feature[],
  indexOf: (name: string) => number | undefined,
  idfOf: (index: number) => number,
): SparseVector {
  const weights = new Map<number, number>()
  for (const { name, weight } of features) {
    const index = indexOf(name)
    if (index !== undefined) weights.set(index, weight * idfOf(index))
  }
  const indexes = Int32Array.from(weights.keys()).sort()
  const values = new Float64Array(indexes.length)
  let square = 0
  for (let at = 0; at < indexes.length; at++) {
    const value = weights.get(indexes[at] as number) as number
    values[at] = value
    square += value * value
  }
  const length = Math.sqrt(square) || 1
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / length
  return { indexes, values }
}
