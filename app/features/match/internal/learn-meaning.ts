import type { WordVectors } from '~/features/content/word-vectors'
import type { Token } from './read-tokens'

/**
 * How a text's meaning is read off its words: the sum of their vectors, each weighted by how rare it is, centred and
 * scaled so that every dimension spreads alike, over the root of the summed squares of the weights. Everything but
 * that last division is a sum over words, so that it can be shipped word by word.
 */
export type Meaning = {
  dimensions: number
  /** Place in the vectors of a word, or −1; the form serves where the word itself is not known. */
  placeOf: (token: Token) => number
  rarityOf: (place: number) => number
  /** What a word adds, into `sum`. */
  addWord: (place: number, sum: Float64Array) => void
}

/** Half-way of a word's weight by its frequency (Arora et al. 2017, smooth inverse frequency). */
const smooth = 1e-3
/** Zipf's law: the word of rank r has about this share of all words over r. */
const zipf = 12
const sampleSize = 4000

/** Learns the centre and the spread of the meaning of texts. */
export function learnMeaning(texts: Token[][], vectors: WordVectors): Meaning {
  const { dimensions, values } = vectors
  const centre = new Float64Array(dimensions)
  const scale = new Float64Array(dimensions).fill(1)
  const meaning: Meaning = {
    dimensions,
    placeOf: ({ word, form }) =>
      word.startsWith('_') ? -1 : (vectors.placeOf.get(word) ?? vectors.placeOf.get(form) ?? -1),
    rarityOf: (place) => smooth / (smooth + 1 / ((place + 10) * zipf)),
    addWord: (place, sum) => {
      const rarity = meaning.rarityOf(place)
      const from = place * dimensions
      for (let d = 0; d < dimensions; d++)
        sum[d] =
          (sum[d] as number) +
          rarity * ((values[from + d] as number) - (centre[d] as number)) * (scale[d] as number)
    },
  }
  const step = Math.max(1, Math.floor(texts.length / sampleSize))
  const sample = texts.filter((_, at) => at % step === 0)
  centre.set(meanWord(sample, meaning, values))
  const square = new Float64Array(dimensions)
  for (const tokens of sample)
    for (const [d, value] of readMeaning(tokens, meaning).entries())
      square[d] = (square[d] as number) + value * value
  // Every dimension spreads alike, and the whole has length one in the mean.
  for (let d = 0; d < dimensions; d++)
    scale[d] = 1 / Math.sqrt(((square[d] as number) / (sample.length || 1) || 1) * dimensions)
  return meaning
}

/** The meaning of a text: about of length one; zero where no word is known. */
export function readMeaning(tokens: Token[], meaning: Meaning): Float64Array {
  const sum = new Float64Array(meaning.dimensions)
  let square = 0
  for (const token of tokens) {
    const place = meaning.placeOf(token)
    if (place < 0) continue
    square += meaning.rarityOf(place) ** 2
    meaning.addWord(place, sum)
  }
  const length = Math.sqrt(square) || 1
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] as number) / length
  return sum
}

function meanWord(texts: Token[][], meaning: Meaning, values: Float32Array): Float64Array {
  const mean = new Float64Array(meaning.dimensions)
  let total = 0
  for (const tokens of texts)
    for (const token of tokens) {
      const place = meaning.placeOf(token)
      if (place < 0) continue
      const rarity = meaning.rarityOf(place)
      total += rarity
      for (let d = 0; d < mean.length; d++)
        mean[d] = (mean[d] as number) + rarity * (values[place * mean.length + d] as number)
    }
  return mean.map((sum) => sum / (total || 1))
}
