import type { ClassifierData } from '../match.schema'
import type { LinearModel } from './fit-linear'
import { buckets } from './hash-feature'
import { readSmallNumbers, writeSmallNumbers } from './small-numbers'
import type { Vocabulary } from './vocabulary'

/** How many weights a label are shipped, of all labels the largest. `npm run bench` shows what dropping others costs. */
const weightsPerLabel = 4100
/** Weights are rounded to this many steps on each side of zero. */
const weightSteps = 22
const idfSteps = 15

/** Prunes and quantises a trained model into the form that is shipped. */
export function packClassifier(options: {
  labels: string[]
  vocabulary: Vocabulary
  model: LinearModel
  inside: ClassifierData['inside']
  /** For measurements: another number of weights. */
  keep?: number
}): ClassifierData {
  const { labels, vocabulary, model, inside } = options
  const least = thresholdFor(model.weights, options.keep ?? weightsPerLabel * labels.length)
  const weightStep = clipFor(model.weights, least) / weightSteps || 1
  const highestIdf = vocabulary.idf.reduce((most, idf) => Math.max(most, idf), 1)
  const idfStep = highestIdf / idfSteps
  const gaps: number[] = []
  const idf: number[] = []
  const counts: number[] = []
  const columns: number[] = []
  const values: number[] = []
  let lastBucket = 0
  for (const [at, bucket] of vocabulary.bucketOf.entries()) {
    let held = 0
    let lastLabel = 0
    for (let label = 0; label < labels.length; label++) {
      const weight = model.weights[at * labels.length + label] as number
      const value = Math.max(-weightSteps, Math.min(weightSteps, Math.round(weight / weightStep)))
      if (Math.abs(weight) < least || value === 0) continue
      columns.push(label - lastLabel)
      lastLabel = label
      values.push(value + weightSteps)
      held++
    }
    if (held === 0) continue
    gaps.push(bucket - lastBucket)
    lastBucket = bucket
    counts.push(held)
    idf.push(Math.round((vocabulary.idf[at] as number) / idfStep))
  }
  return {
    labels,
    buckets: writeSmallNumbers(gaps),
    idf: writeSmallNumbers(idf),
    idfStep,
    counts: writeSmallNumbers(counts),
    columns: writeSmallNumbers(columns),
    values: writeSmallNumbers(values),
    weightStep,
    bias: Array.from(model.bias, (value) => Math.round(value * 1e4) / 1e4),
    inside,
  }
}

/** The smallest size of weight that is kept if `most` are to be kept. */
function thresholdFor(weights: Float32Array, most: number): number {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort()
  return sizes.length <= most ? 0 : (sizes[sizes.length - most] as number)
}

/** The few largest weights are cut off at this size, so that the many small ones keep their differences. */
function clipFor(weights: Float32Array, least: number): number {
  const kept = weights
    .map(Math.abs)
    .filter((size) => size >= least && size > 0)
    .sort()
  return kept[Math.floor(kept.length * 0.999)] ?? 0
}

export type UnpackedClassifier = {
  /** The place of a bucket's feature, or −1. */
  placeOf: Int32Array
  idf: Float32Array
  /** Weights of place p: from starts[p] to starts[p + 1] in `columns` and `values`. */
  starts: Int32Array
  columns: Uint16Array
  values: Float32Array
}

/** Unpacks a shipped model into arrays for fast reading: a few milliseconds, once. */
export function unpackClassifier(data: ClassifierData): UnpackedClassifier {
  const gaps = readSmallNumbers(data.buckets)
  const placeOf = new Int32Array(buckets).fill(-1)
  let bucket = 0
  for (let at = 0; at < gaps.length; at++) {
    bucket += gaps[at] as number
    placeOf[bucket] = at
  }
  const counts = readSmallNumbers(data.counts)
  const starts = new Int32Array(counts.length + 1)
  for (let at = 0; at < counts.length; at++) starts[at + 1] = (starts[at] as number) + (counts[at] as number)
  const columns = Uint16Array.from(readSmallNumbers(data.columns))
  for (let at = 0; at < counts.length; at++)
    for (let i = (starts[at] as number) + 1; i < (starts[at + 1] as number); i++)
      columns[i] = (columns[i] as number) + (columns[i - 1] as number)
  const values = Float32Array.from(
    readSmallNumbers(data.values),
    (value) => (value - weightSteps) * data.weightStep,
  )
  const idf = Float32Array.from(readSmallNumbers(data.idf), (value) => value * data.idfStep)
  return { placeOf, idf, starts, columns, values }
}
