import { buckets, hashFeature } from './hash-feature'
import { readFeatures } from './read-features'
import { readTokens } from './read-tokens'

/** The buckets of features that a model knows, ascending; a feature's place is its bucket's place in this list. */
export type Vocabulary = { bucketOf: Int32Array; placeOf: Int32Array; idf: Float32Array }

/**
 * Features that occur in at least `least` texts, with their smoothed inverse document frequency.
 * @param read how a text's features are read
 */
export function buildVocabulary(
  texts: string[],
  least: number,
  read: (text: string) => { name: string }[] = (text) => readFeatures(readTokens(text)),
): Vocabulary {
  const frequency = new Int32Array(buckets)
  for (const text of texts)
    for (const bucket of new Set(read(text).map(({ name }) => hashFeature(name))))
      frequency[bucket] = (frequency[bucket] as number) + 1
  const bucketOf = Int32Array.from(
    [...frequency.keys()].filter((bucket) => (frequency[bucket] as number) >= least),
  )
  const placeOf = new Int32Array(buckets).fill(-1)
  for (const [place, bucket] of bucketOf.entries()) placeOf[bucket] = place
  const idf = Float32Array.from(
    bucketOf,
    (bucket) => 1 + Math.log((1 + texts.length) / (1 + (frequency[bucket] as number))),
  )
  return { bucketOf, placeOf, idf }
}
