import { buckets } from './hash-feature'

/** Room for so many features is made before it is known how many there are. */
const firstRoom = 1 << 16

type ReadText = { buckets: ArrayLike<number>; weights: ArrayLike<number> }

/** Texts as rows of a sparse matrix: row r lies from starts[r] to starts[r + 1] in `places` and `values`. */
export type SparseRows = { starts: Int32Array; places: Int32Array; values: Float32Array }

/**
 * The buckets of features that a model knows; a feature's place is its bucket's place in this list. The most frequent
 * come first: what is read most lies together, and training is faster for it.
 */
export type Vocabulary = {
  bucketOf: Int32Array
  placeOf: Int32Array
  idf: Float32Array
  /** In how many texts each feature stands. */
  frequency: Int32Array
}

/**
 * The features of many texts in one list, text t from starts[t] to starts[t + 1]. Each bucket has a number, given when it
 * is first met: the usual ones are low, so that tables by number are read from nearby memory, unlike tables of all
 * buckets.
 */
export type FeatureList = {
  starts: Int32Array
  numbers: Int32Array
  weights: Float32Array
  bucketOf: Int32Array
}

/** @param texts each is asked for once, and not needed any more when the next is */
export function listFeatures(texts: Iterable<ReadText>): FeatureList {
  const starts = [0]
  let numbers = new Int32Array(firstRoom)
  let weights = new Float32Array(firstRoom)
  // One more than the number: 0 is "not met".
  const numberOf = new Int32Array(buckets)
  const bucketOf: number[] = []
  let end = 0
  for (const { buckets: read, weights: weighed } of texts) {
    if (end + read.length > numbers.length) {
      const size = (end + read.length) * 2
      numbers = moveInto(new Int32Array(size), numbers)
      weights = moveInto(new Float32Array(size), weights)
    }
    for (let i = 0; i < read.length; i++) {
      const bucket = read[i] as number
      let number = numberOf[bucket] as number
      if (number === 0) {
        number = bucketOf.push(bucket)
        numberOf[bucket] = number
      }
      numbers[end] = number - 1
      weights[end++] = weighed[i] as number
    }
    starts.push(end)
  }
  return {
    starts: Int32Array.from(starts),
    numbers: numbers.subarray(0, end),
    weights: weights.subarray(0, end),
    bucketOf: Int32Array.from(bucketOf),
  }
}

function moveInto<T extends Int32Array | Float32Array>(room: T, list: T): T {
  room.set(list)
  return room
}

/**
 * Features that occur in at least `least` texts, with their smoothed inverse document frequency.
 * @param rarityPower below 1 rare features count less beside common ones
 */
export function buildVocabulary(list: FeatureList, least: number, rarityPower = 1): Vocabulary {
  const { starts, numbers } = list
  const texts = starts.length - 1
  const counts = new Int32Array(list.bucketOf.length)
  const seenIn = new Int32Array(list.bucketOf.length).fill(-1)
  for (let text = 0; text < texts; text++)
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i++) {
      const number = numbers[i] as number
      if (seenIn[number] === text) continue
      seenIn[number] = text
      counts[number] = (counts[number] as number) + 1
    }
  const met = Int32Array.from(counts.keys()).filter((number) => (counts[number] as number) >= least)
  // The most frequent first, and by bucket where two are alike. As plain numbers they need no call for each pair.
  const order = Float64Array.from(
    met,
    (number) => (texts - (counts[number] as number)) * buckets + (list.bucketOf[number] as number),
  ).sort()
  const bucketOf = Int32Array.from(order, (key) => key % buckets)
  const frequency = Int32Array.from(order, (key) => texts - Math.floor(key / buckets))
  const idf = Float32Array.from(
    frequency,
    (count) => (1 + Math.log((1 + texts) / (1 + count))) ** rarityPower,
  )
  const placeOf = new Int32Array(buckets).fill(-1)
  for (let place = 0; place < bucketOf.length; place++) placeOf[bucketOf[place] as number] = place
  return { bucketOf, placeOf, idf, frequency }
}

/** Texts as rows of length one. A feature that occurs again in its text does not count again. */
export function toRows(list: FeatureList, { placeOf, idf }: Vocabulary): SparseRows {
  const { numbers, weights } = list
  const texts = list.starts.length - 1
  const placeOfNumber = list.bucketOf.map((bucket) => placeOf[bucket] as number)
  const starts = new Int32Array(texts + 1)
  const places = new Int32Array(numbers.length)
  const values = new Float32Array(numbers.length)
  const seenIn = new Int32Array(idf.length).fill(-1)
  let end = 0
  for (let text = 0; text < texts; text++) {
    const start = end
    let square = 0
    for (let i = list.starts[text] as number; i < (list.starts[text + 1] as number); i++) {
      const place = placeOfNumber[numbers[i] as number] as number
      if (place < 0 || seenIn[place] === text) continue
      seenIn[place] = text
      const value = (weights[i] as number) * (idf[place] as number)
      places[end] = place
      values[end++] = value
      square += value * value
    }
    const length = Math.sqrt(square) || 1
    for (let i = start; i < end; i++) values[i] = (values[i] as number) / length
    starts[text + 1] = end
  }
  return { starts, places: places.subarray(0, end), values: values.subarray(0, end) }
}

/**
 * Rows with dense values behind their own.
 * @param share what the rows' own values are multiplied by
 * @param size where the places of the dense values begin
 */
export function widenRows(
  { starts, places, values }: SparseRows,
  share: number,
  size: number,
  denseOf: (row: number) => Float64Array,
): SparseRows {
  const count = starts.length - 1
  const width = count > 0 ? denseOf(0).length : 0
  const wide = {
    starts: starts.map((start, row) => start + row * width),
    places: new Int32Array(places.length + count * width),
    values: new Float32Array(values.length + count * width),
  }
  for (let row = 0; row < count; row++) {
    const dense = denseOf(row)
    let end = wide.starts[row] as number
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      wide.places[end] = places[i] as number
      wide.values[end++] = (values[i] as number) * share
    }
    for (let d = 0; d < width; d++) {
      wide.places[end] = size + d
      wide.values[end++] = dense[d] as number
    }
  }
  return wide
}

/** Some of the rows, in the order in which they are named. */
export function pickRows({ starts, places, values }: SparseRows, picked: ArrayLike<number>): SparseRows {
  const ends = new Int32Array(picked.length + 1)
  for (let at = 0; at < picked.length; at++) {
    const row = picked[at] as number
    ends[at + 1] = (ends[at] as number) + (starts[row + 1] as number) - (starts[row] as number)
  }
  const chosen = {
    starts: ends,
    places: new Int32Array(ends.at(-1) ?? 0),
    values: new Float32Array(ends.at(-1) ?? 0),
  }
  for (let at = 0; at < picked.length; at++) {
    const from = starts[picked[at] as number] as number
    const to = starts[(picked[at] as number) + 1] as number
    chosen.places.set(places.subarray(from, to), ends[at] as number)
    chosen.values.set(values.subarray(from, to), ends[at] as number)
  }
  return chosen
}
