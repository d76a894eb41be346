import type { MeaningData } from '../match.schema'
import { wordBucket } from './hash-feature'
import { meaningSteps, raritySteps } from './pack-meaning'
import type { Token } from './read-tokens'
import { readSmallNumbers } from './small-numbers'

/** Adds to the scores of all labels what the words mean for them. */
export type MeaningReader = (tokens: Token[], scores: Float64Array) => void

/** Opens what `packMeaning` shipped. */
export function openMeaning(data: MeaningData): MeaningReader {
  const gaps = readSmallNumbers(data.words)
  const rarities = readSmallNumbers(data.rarities)
  const pairs = readSmallNumbers(data.codes)
  const width = data.weights[0]?.length ?? 0
  const base = 2 * meaningSteps + 1
  const codes = new Int8Array(pairs.length * 2)
  for (let at = 0; at < pairs.length; at++) {
    codes[2 * at] = Math.floor((pairs[at] as number) / base) - meaningSteps
    codes[2 * at + 1] = ((pairs[at] as number) % base) - meaningSteps
  }
  const placeOf = new Map<number, number>()
  let bucket = 0
  for (let at = 0; at < gaps.length; at++) {
    bucket += gaps[at] as number
    placeOf.set(bucket, at)
  }
  const sum = new Float64Array(width)
  return (tokens, scores) => {
    sum.fill(0)
    let square = 0
    for (const { word, form } of tokens) {
      const place =
        placeOf.get(wordBucket(word)) ?? (form === word ? undefined : placeOf.get(wordBucket(form)))
      if (place === undefined) continue
      square += ((rarities[place] as number) / raritySteps) ** 2
      for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) + (codes[place * width + d] as number)
    }
    if (square === 0) return
    const length = Math.sqrt(square)
    for (let label = 0; label < scores.length; label++) {
      const weights = data.weights[label] as number[]
      let score = 0
      for (let d = 0; d < width; d++) score += (weights[d] as number) * (sum[d] as number)
      scores[label] = (scores[label] as number) + score / length
    }
  }
}
