import { hashFeature } from './hash-feature'
import type { Feature } from './read-features'

/** A sparse vector of length one: places in the vocabulary, ascending, and values. */
export type SparseVector = { indexes: Int32Array; values: Float32Array }

/**
 * Turns features into a sparse unit vector over a vocabulary. A feature that occurs again does not count again.
 * @param vocabulary the place of each bucket (−1: unknown) and the inverse document frequency of each place
 */
export function vectorise(
  features: Pick<Feature, 'name' | 'weight'>[],
  vocabulary: { placeOf: Int32Array; idf: Float32Array },
): SparseVector {
  const weights = new Map<number, number>()
  for (const { name, weight } of features) {
    const place = vocabulary.placeOf[hashFeature(name)] as number
    if (place >= 0) weights.set(place, weight * (vocabulary.idf[place] as number))
  }
  const indexes = Int32Array.from(weights.keys()).sort()
  const values = new Float32Array(indexes.length)
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
