import type { ClassifierData } from '../match.schema'
import { type BucketTable, createBucketTable } from './bucket-table'
import { readSmallNumbers } from './small-numbers'
import { fromSteps, weightSteps } from './weight-steps'

export type UnpackedClassifier = {
  /** The place of a bucket's feature, or −1. */
  placeOf: BucketTable
  idf: Float32Array
  /** Weights of place p: from starts[p] to starts[p + 1] in `columns` and `values`. */
  starts: Int32Array
  columns: Uint16Array
  values: Float32Array
}

/** Unpacks a shipped model into arrays for fast reading: a few milliseconds, once. */
export function unpackClassifier(data: ClassifierData): UnpackedClassifier {
  const gaps = readSmallNumbers(data.buckets)
  const bucketOf = new Int32Array(gaps.length)
  for (let at = 0; at < gaps.length; at++) bucketOf[at] = (bucketOf[at - 1] ?? 0) + (gaps[at] as number)
  const placeOf = createBucketTable(bucketOf)
  const counts = readSmallNumbers(data.counts)
  const starts = new Int32Array(counts.length + 1)
  for (let at = 0; at < counts.length; at++) starts[at + 1] = (starts[at] as number) + (counts[at] as number)
  const columns = Uint16Array.from(readSmallNumbers(data.columns))
  for (let at = 0; at < counts.length; at++)
    for (let i = (starts[at] as number) + 1; i < (starts[at + 1] as number); i++)
      columns[i] = (columns[i] as number) + (columns[i - 1] as number)
  const values = Float32Array.from(
    readSmallNumbers(data.values),
    (value) => fromSteps(value - weightSteps) * data.weightClip,
  )
  const idf = Float32Array.from(readSmallNumbers(data.idf), (value) => value * data.idfStep)
  return { placeOf, idf, starts, columns, values }
}
