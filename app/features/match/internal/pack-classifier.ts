import type { ClassifierData } from '../match.schema'
import type { LinearModel } from './fit-linear'
import { writeSmallNumbers } from './small-numbers'
import type { Vocabulary } from './sparse-rows'
import { idfSteps, toSteps, weightSteps } from './weight-steps'

/**
 * Prunes and quantises a trained model into the form that is shipped. A weight is worth its size times how much its
 * feature weighs in a text times the root of how many texts have it: a strong word that nobody says moves nothing.
 * @param options.keep how many weights: of all labels the worthiest
 */
export function packClassifier(
  options: Pick<
    ClassifierData,
    'labels' | 'inside' | 'pieces' | 'sharpness' | 'concepts' | 'meaning' | 'spelling'
  > & {
    vocabulary: Vocabulary
    model: LinearModel
    keep: number
  },
): ClassifierData {
  const { labels, vocabulary, model, inside, pieces, sharpness, concepts, meaning, spelling } = options
  const worths = worthOf(model, vocabulary)
  const least = leastOf(worths, options.keep)
  let clip = 0
  for (let at = 0; at < worths.length; at++)
    if ((worths[at] as number) >= least) clip = Math.max(clip, Math.abs(model.weights[at] as number))
  clip ||= 1
  const idfStep = vocabulary.idf.reduce((most, idf) => Math.max(most, idf), 1) / idfSteps
  const gaps: number[] = []
  const idf: number[] = []
  const counts: number[] = []
  const columns: number[] = []
  const values: number[] = []
  let lastBucket = 0
  for (const at of inOrderOfBuckets(vocabulary)) {
    const bucket = vocabulary.bucketOf[at] as number
    let held = 0
    let lastLabel = 0
    for (let label = 0; label < labels.length; label++) {
      const place = at * labels.length + label
      if ((worths[place] as number) < least) continue
      const value = toSteps((model.weights[place] as number) / clip)
      if (value === 0) continue
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
    weightClip: Math.round(clip * 1e6) / 1e6,
    bias: Array.from(model.bias, (value) => Math.round(value * 1e4) / 1e4),
    inside,
    pieces,
    sharpness,
    concepts,
    meaning,
    spelling,
  }
}

/** What a model has no use for that is asked for scores alone: what is read of a task is read once, by the classifier. */
export const scoresAlone = {
  inside: { weights: [0, 0, 0, 0, 0], threshold: 0 },
  pieces: false,
  sharpness: 1,
  concepts: { expressions: '', expressionsHigh: '', concepts: '' },
  meaning: null,
  spelling: null,
} satisfies Partial<ClassifierData>

/** Places in the ascending order of their buckets, so that gaps are small. As plain numbers they need no call for each pair. */
function inOrderOfBuckets({ bucketOf }: Vocabulary): Int32Array {
  const room = bucketOf.length
  const order = Float64Array.from(bucketOf, (bucket, place) => bucket * room + place).sort()
  return Int32Array.from(order, (key) => key % room)
}

/**
 * The features of a model that would be shipped: trained again on these alone, the others' part is learned by them,
 * and texts have the length in training that they have in use.
 */
export function keepWorthy(model: LinearModel, vocabulary: Vocabulary, keep: number): Vocabulary {
  const worths = worthOf(model, vocabulary)
  const least = leastOf(worths, keep)
  const { labels } = model
  const kept = [...vocabulary.bucketOf.keys()].filter((feature) => {
    for (let label = 0; label < labels; label++)
      if ((worths[feature * labels + label] as number) >= least) return true
    return false
  })
  const bucketOf = Int32Array.from(kept, (feature) => vocabulary.bucketOf[feature] as number)
  const placeOf = new Int32Array(vocabulary.placeOf.length).fill(-1)
  for (let place = 0; place < bucketOf.length; place++) placeOf[bucketOf[place] as number] = place
  return {
    bucketOf,
    placeOf,
    idf: Float32Array.from(kept, (feature) => vocabulary.idf[feature] as number),
    frequency: Int32Array.from(kept, (feature) => vocabulary.frequency[feature] as number),
  }
}

function worthOf({ weights, labels }: LinearModel, { idf, frequency }: Vocabulary): Float32Array {
  const worths = new Float32Array(idf.length * labels)
  for (let feature = 0; feature < idf.length; feature++) {
    const factor = (idf[feature] as number) * Math.sqrt(frequency[feature] as number)
    for (let label = 0; label < labels; label++) {
      const at = feature * labels + label
      worths[at] = Math.abs(weights[at] as number) * factor
    }
  }
  return worths
}

/** The least worth at which `most` at the most are kept. By counting: the bits of positive numbers are in their order. */
function leastOf(worths: Float32Array, most: number): number {
  const bits = new Uint32Array(worths.buffer)
  const counts = new Uint32Array(1 << 16)
  for (let at = 0; at < bits.length; at++) {
    const bin = (bits[at] as number) >>> 15
    counts[bin] = (counts[bin] as number) + 1
  }
  let kept = 0
  for (let bin = counts.length - 1; bin > 0; bin--) {
    kept += counts[bin] as number
    if (kept > most) return new Float32Array(Uint32Array.of((bin + 1) << 15).buffer)[0] as number
  }
  return Number.MIN_VALUE
}
