import type { ClassifierData } from '../match.schema'
import type { BucketTable } from './bucket-table'
import { unpackClassifier } from './unpack-classifier'

type ReadText = { buckets: ArrayLike<number>; weights: ArrayLike<number> }

type Scorer = {
  /** Scores of all labels, in the order of the labels. */
  scoreOf: (text: ReadText) => Float64Array
  /** How much a feature speaks for a label. */
  weightOf: (bucket: number, label: number) => number
  /** The place of a bucket's feature, or −1. */
  placeOf: BucketTable
  /** How many features the model knows. */
  features: number
}

/** Unpacks a shipped model, and scores texts by it: one pass over their features. */
export function createScorer(data: ClassifierData): Scorer {
  const { placeOf, idf, starts, columns, values } = unpackClassifier(data)
  // A feature counts once a text: the number of the text in which each was seen last.
  const seenIn = new Float64Array(idf.length)
  let text = 0

  const scoreOf = ({ buckets, weights }: ReadText): Float64Array => {
    const scores = new Float64Array(data.labels.length)
    let square = 0
    text++
    for (let at = 0; at < buckets.length; at++) {
      const place = placeOf(buckets[at] as number)
      if (place < 0 || seenIn[place] === text) continue
      seenIn[place] = text
      const value = (weights[at] as number) * (idf[place] as number)
      square += value * value
      const to = starts[place + 1] as number
      for (let i = starts[place] as number; i < to; i++) {
        const label = columns[i] as number
        scores[label] = (scores[label] as number) + value * (values[i] as number)
      }
    }
    const length = Math.sqrt(square) || 1
    for (let label = 0; label < scores.length; label++)
      scores[label] = (scores[label] as number) / length + (data.bias[label] as number)
    return scores
  }

  const weightOf = (bucket: number, label: number): number => {
    const place = placeOf(bucket)
    if (place < 0) return 0
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++)
      if (columns[i] === label) return (values[i] as number) * (idf[place] as number)
    return 0
  }
  return { scoreOf, weightOf, placeOf, features: idf.length }
}
