import type { MeaningData } from '../match.schema'
import { wordBucket } from './hash-feature'
import type { Meaning } from './learn-meaning'
import { writeSmallNumbers } from './small-numbers'
import { strongestDirections } from './strongest-directions'

/** How many directions of meaning are shipped: those in which the labels differ most. Even, since two share a sign. */
const directionsKept = 40
/** A word's place in each direction is rounded to this many steps on each side of zero: two have to fit one sign. */
export const meaningSteps = 4
const stepOfDeviation = 0.5
/** A word's rarity, 0 to 1, is rounded to this many steps. */
export const raritySteps = 12

/**
 * Packs what words mean for these labels into a phone's size: the vectors are turned into the few directions in which
 * the trained labels differ most, and rounded to nine steps; words that hardly say anything are left out.
 * @param weights what the labels learned of each dimension: label × dimensions
 * @param options.words every word that may be shipped, most frequent first
 */
export function packMeaning(options: {
  meaning: Meaning
  weights: Float32Array
  words: Iterable<readonly [string, number]>
  labels: number
  most: number
}): MeaningData {
  const { meaning, weights, labels, most } = options
  const { dimensions } = meaning
  const directions = strongestDirections({ rows: weights, width: dimensions, count: directionsKept })
  const candidates = Array.from(options.words, ([word, place]) => {
    const vector = new Float64Array(dimensions)
    meaning.addWord(place, vector)
    const turned = directions.map((direction) =>
      direction.reduce((sum, x, d) => sum + x * (vector[d] as number), 0),
    )
    return { word, place, bucket: wordBucket(word), turned }
  })
  const kept = chooseWords(candidates, directions, weights, labels, most)
  const steps = directions.map((_, at) => {
    const square = kept.reduce((sum, { turned }) => sum + (turned[at] as number) ** 2, 0)
    return Math.sqrt(square / (kept.length || 1)) * stepOfDeviation || 1
  })
  const codes = kept.flatMap(({ turned }) => {
    const rounded = turned.map((value, at) => clip(Math.round(value / (steps[at] as number))) + meaningSteps)
    return rounded.flatMap((first, at) =>
      at % 2 === 0 ? [first * (2 * meaningSteps + 1) + (rounded[at + 1] as number)] : [],
    )
  })
  return {
    words: writeSmallNumbers(kept.map(({ bucket }, at) => bucket - (kept[at - 1]?.bucket ?? 0))),
    rarities: writeSmallNumbers(kept.map(({ place }) => Math.round(meaning.rarityOf(place) * raritySteps))),
    codes: writeSmallNumbers(codes),
    weights: Array.from({ length: labels }, (_, label) =>
      directions.map((direction, at) => {
        const along = direction.reduce(
          (sum, x, d) => sum + x * (weights[label * dimensions + d] as number),
          0,
        )
        return Math.round(along * (steps[at] as number) * 1e4) / 1e4
      }),
    ),
  }
}

function clip(step: number): number {
  return Math.max(-meaningSteps, Math.min(meaningSteps, step))
}

type Candidate = { word: string; place: number; bucket: number; turned: number[] }

/** Words that move the scores most, the common ones first; in the order of their buckets, one a bucket. */
function chooseWords(
  candidates: Candidate[],
  directions: Float64Array[],
  weights: Float32Array,
  labels: number,
  most: number,
): Candidate[] {
  const dimensions = directions[0]?.length ?? 0
  const force = directions.map((direction) => {
    let square = 0
    for (let label = 0; label < labels; label++) {
      let along = 0
      for (let d = 0; d < dimensions; d++)
        along += (direction[d] as number) * (weights[label * dimensions + d] as number)
      square += along * along
    }
    return square
  })
  const worth = ({ turned, place }: Candidate) =>
    turned.reduce((sum, value, at) => sum + value * value * (force[at] as number), 0) / (place + 2000)
  return candidates
    .map((candidate) => ({ candidate, worth: worth(candidate) }))
    .sort((a, b) => b.worth - a.worth || a.candidate.place - b.candidate.place)
    .slice(0, most)
    .map(({ candidate }) => candidate)
    .sort((a, b) => a.bucket - b.bucket || a.place - b.place)
    .filter(({ bucket }, at, all) => bucket !== all[at - 1]?.bucket)
}
