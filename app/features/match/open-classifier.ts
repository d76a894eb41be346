import { openConcepts } from './internal/concept-reader'
import { decidingWords } from './internal/deciding-words'
import { marginOf } from './internal/fit-inside'
import { type InsideEvidence, knownShare, outsideLabel, readScores } from './internal/inside-evidence'
import { createMender, type SpellingMender } from './internal/mend-spelling'
import { openMeaning } from './internal/open-meaning'
import { quoteWords } from './internal/quote-words'
import { type Features, readFeatures, wholeWeight } from './internal/read-features'
import { readTokens, type Token } from './internal/read-tokens'
import { createScorer } from './internal/score-features'
import { createAsideSetter } from './internal/set-asides-back'
import type { ClassifierData } from './match.schema'

type Classification = {
  /** Inside labels, best first; scores are a softmax and sum to one. */
  ranked: { label: string; score: number }[]
  inside: boolean
  /** How surely it is inside: above 0 yes. */
  insideMargin: number
  evidence: InsideEvidence
  /** The text as it was read: slips of the finger mended. */
  text: string
  /** What was read of it; of a long text of the part that matters. */
  features: Features
  /** The words and short phrases, as typed, that spoke most for `label`, strongest first; none where none is a reason. */
  because: (label: string, most: number) => string[]
}

export type Classifier = {
  classify: (text: string) => Classification
  /** The buckets of a text's words and pairs: what a correction is remembered by. */
  featuresOf: (text: string) => number[]
}

/** In words: longer texts are read in stretches that overlap. */
const longestStretch = 120
const stretchStep = 90

const asTyped: SpellingMender = (text, tokens) => ({ text, tokens })

/**
 * Opens a shipped model for use: unpacks it once (a few milliseconds), then classifies in microseconds.
 * @param aside what tells asides, which then count for less; null: every clause counts alike
 */
export function openClassifier(data: ClassifierData, aside: ClassifierData | null = null): Classifier {
  const { scoreOf, weightOf, rarityOf, lastPlaces } = createScorer(data)
  const outsideAt = data.labels.indexOf(outsideLabel)
  const reading = { readConcepts: openConcepts(data.concepts), pieces: data.pieces }
  const addMeaning = data.meaning && openMeaning(data.meaning)
  const setAsidesBack = aside && createAsideSetter(aside)
  const mend = data.spelling ? createMender(data.spelling, rarityOf) : asTyped

  const look = (tokens: Token[]): Look => {
    const features = readFeatures(tokens, reading)
    setAsidesBack?.(tokens, features)
    const scores = scoreOf(features)
    addMeaning?.(tokens, scores)
    const places = lastPlaces()
    const known = knownShare(tokens.length, features, (at) => (places[at] as number) >= 0)
    const evidence = { ...readScores(scores, outsideAt), known }
    return { tokens, features, scores, evidence, margin: marginOf(data.inside, evidence) }
  }

  const classify = (task: string): Classification => {
    const read = mend(task, readTokens(task))
    const { tokens, features, scores, evidence, margin } = mostTelling(read.tokens, look)
    return {
      ranked: share(scores, data, outsideAt),
      inside: tokens.length > 0 && margin >= 0,
      insideMargin: margin,
      evidence,
      text: read.text,
      features,
      because: (label, most) => {
        const at = data.labels.indexOf(label)
        const { text } = read
        return decidingWords({
          text,
          tokens,
          features,
          most,
          weightOf: (bucket) => weightOf(bucket, at),
        }).flatMap((span) => quoteWords({ typed: task, read: text, ...span }) ?? [])
      },
    }
  }
  // Words and pairs are enough to know a task again by, and parts of words are many.
  const featuresOf = (task: string): number[] => {
    const { buckets, weights } = readFeatures(mend(task, readTokens(task)).tokens, reading)
    return [...new Set(buckets.filter((_, at) => (weights[at] as number) >= wholeWeight))]
  }
  return { classify, featuresOf }
}

type Look = {
  tokens: Token[]
  features: Features
  scores: Float64Array
  evidence: InsideEvidence
  /** How surely it is inside: above 0 yes. */
  margin: number
}

/** Of a pasted mail the part that matters: the stretch of words that is most surely ours. A task is one stretch. */
function mostTelling(tokens: Token[], look: (tokens: Token[]) => Look): Look {
  if (tokens.length <= longestStretch) return look(tokens)
  let best: Look | null = null
  for (let from = 0; from < tokens.length; from += stretchStep) {
    const found = look(tokens.slice(from, from + longestStretch))
    if (!best || found.margin > best.margin) best = found
    if (from + longestStretch >= tokens.length) break
  }
  return best as Look
}

/** Labels that are ours in the order of their scores, those of one score in the order of the alphabet. */
function rank(scores: Float64Array, outsideAt: number): Int32Array {
  const order = new Int32Array(scores.length - (outsideAt < 0 ? 0 : 1))
  let count = 0
  for (let label = 0; label < scores.length; label++) {
    if (label === outsideAt) continue
    const score = scores[label] as number
    let at = count++
    for (; at > 0 && (scores[order[at - 1] as number] as number) < score; at--)
      order[at] = order[at - 1] as number
    order[at] = label
  }
  return order
}

function share(
  scores: Float64Array,
  { labels, sharpness }: ClassifierData,
  outsideAt: number,
): { label: string; score: number }[] {
  const order = rank(scores, outsideAt)
  const top = scores[order[0] ?? 0] ?? 0
  const ranked: { label: string; score: number }[] = []
  let total = 0
  for (let at = 0; at < order.length; at++) {
    const label = order[at] as number
    const score = Math.exp(sharpness * ((scores[label] as number) - top))
    ranked.push({ label: labels[label] as string, score })
    total += score
  }
  for (const row of ranked) row.score /= total
  return ranked
}
