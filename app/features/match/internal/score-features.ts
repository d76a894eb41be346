import type { ClassifierData } from '../match.schema'
import { type UnpackedClassifier, unpackClassifier } from './unpack-classifier'

type ReadText = { buckets: ArrayLike<number>; weights: ArrayLike<number> }

type Scorer = {
  /** Scores of all labels, in the order of the labels. */
  scoreOf: (text: ReadText) => Float64Array
  /** The place of each feature of the text that was scored last, or −1 where the model does not know it. */
  lastPlaces: () => Int32Array
  /** How rare a feature is; null where the model does not know it. */
  rarityOf: (bucket: number) => number | null
  /** How much a feature speaks for a label. */
  weightOf: (bucket: number, label: number) => number
  /** How many features the model knows. */
  features: number
}

/** Unpacks a shipped model, and scores texts by it. */
export function createScorer(data: ClassifierData): Scorer {
  const unpacked = unpackClassifier(data)
  const { placeOf, idf, starts, columns, values } = unpacked
  const { rowOf, rows, width } = layOutFull(unpacked, data.labels.length)
  // A feature counts once a text: the number of the text in which each was seen last.
  const seenIn = new Float64Array(idf.length)
  let text = 0
  let places = new Int32Array(1024)
  // The full rows of a text, and how much each weighs.
  let fullRows = new Int32Array(1024)
  let fullValues = new Float64Array(1024)
  const makeRoom = (size: number) => {
    if (places.length >= size) return
    places = new Int32Array(size * 2)
    fullRows = new Int32Array(size * 2)
    fullValues = new Float64Array(size * 2)
  }

  const scoreOf = ({ buckets, weights }: ReadText): Float64Array => {
    const scores = new Float64Array(width)
    makeRoom(buckets.length)
    let square = 0
    let full = 0
    text++
    for (let at = 0; at < buckets.length; at++) {
      const place = placeOf(buckets[at] as number)
      places[at] = place
      if (place < 0 || seenIn[place] === text) continue
      seenIn[place] = text
      const value = (weights[at] as number) * (idf[place] as number)
      square += value * value
      const row = rowOf[place] as number
      if (row >= 0) {
        fullRows[full] = row
        fullValues[full++] = value
        continue
      }
      const to = starts[place + 1] as number
      for (let i = starts[place] as number; i < to; i++) {
        const label = columns[i] as number
        scores[label] = (scores[label] as number) + value * (values[i] as number)
      }
    }
    // Four labels at a time, so that their sums need no memory and each row is looked up for four.
    for (let label = 0; label < width; label += 4) {
      let a = 0
      let b = 0
      let c = 0
      let d = 0
      for (let i = 0; i < full; i++) {
        const at = (fullRows[i] as number) + label
        const value = fullValues[i] as number
        a += value * (rows[at] as number)
        b += value * (rows[at + 1] as number)
        c += value * (rows[at + 2] as number)
        d += value * (rows[at + 3] as number)
      }
      scores[label] = (scores[label] as number) + a
      scores[label + 1] = (scores[label + 1] as number) + b
      scores[label + 2] = (scores[label + 2] as number) + c
      scores[label + 3] = (scores[label + 3] as number) + d
    }
    const length = Math.sqrt(square) || 1
    for (let label = 0; label < data.bias.length; label++)
      scores[label] = (scores[label] as number) / length + (data.bias[label] as number)
    return scores.subarray(0, data.labels.length)
  }

  const weightOf = (bucket: number, label: number): number => {
    const place = placeOf(bucket)
    if (place < 0) return 0
    const row = rowOf[place] as number
    if (row >= 0) return (rows[row + label] as number) * (idf[place] as number)
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++)
      if (columns[i] === label) return (values[i] as number) * (idf[place] as number)
    return 0
  }
  const rarityOf = (bucket: number) => {
    const place = placeOf(bucket)
    return place < 0 ? null : (idf[place] as number)
  }
  return { scoreOf, lastPlaces: () => places, rarityOf, weightOf, features: idf.length }
}

/**
 * Features that speak for or against more than half of the labels, as full rows: read straight through they are faster
 * than as a list of what is in them. `rowOf` says where a feature's row begins, or −1.
 */
function layOutFull(
  { idf, starts, columns, values }: UnpackedClassifier,
  labels: number,
): { rowOf: Int32Array; rows: Float32Array; width: number } {
  const width = Math.ceil(labels / 4) * 4
  const rowOf = new Int32Array(idf.length).fill(-1)
  let full = 0
  for (let place = 0; place < idf.length; place++)
    if (((starts[place + 1] as number) - (starts[place] as number)) * 2 > labels)
      rowOf[place] = full++ * width
  const rows = new Float32Array(full * width)
  for (let place = 0; place < idf.length; place++) {
    const row = rowOf[place] as number
    if (row < 0) continue
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++)
      rows[row + (columns[i] as number)] = values[i] as number
  }
  return { rowOf, rows, width }
}
