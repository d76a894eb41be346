import { dot } from './internal/fit-inside'
import { hashFeature } from './internal/hash-feature'
import { knownShare, outsideLabel, readScores } from './internal/inside-evidence'
import { unpackClassifier } from './internal/pack-classifier'
import { type Feature, readFeatures } from './internal/read-features'
import { readTokens, type Token } from './internal/read-tokens'
import { vectorise } from './internal/vectorise'
import type { ClassifierData } from './match.schema'

type Classification = {
  /** Inside labels, best first; scores are a softmax and sum to one. */
  ranked: { label: string; score: number }[]
  inside: boolean
  /** How surely it is inside: above 0 yes. */
  insideMargin: number
  /** The words as typed that spoke most for `label`, strongest first. */
  because: (label: string, most: number) => string[]
}

export type Classifier = { classify: (text: string) => Classification }

/** How sharply scores become shares; only the order and the display depend on it. */
const sharpness = 4

/** Opens a shipped model for use: unpacks it once (a few milliseconds), then classifies in microseconds. */
export function openClassifier(data: ClassifierData): Classifier {
  const { placeOf, idf, starts, columns, values } = unpackClassifier(data)
  const outsideAt = data.labels.indexOf(outsideLabel)

  const weightOf = (name: string, label: number): number => {
    const place = placeOf[hashFeature(name)] as number
    if (place < 0) return 0
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++)
      if (columns[i] === label) return (values[i] as number) * (idf[place] as number)
    return 0
  }

  const classify = (text: string): Classification => {
    const tokens = readTokens(text)
    const features = readFeatures(tokens)
    const vector = vectorise(features, { placeOf, idf })
    const scores = Float64Array.from(data.bias)
    for (let i = 0; i < vector.indexes.length; i++) {
      const place = vector.indexes[i] as number
      const value = vector.values[i] as number
      for (let j = starts[place] as number; j < (starts[place + 1] as number); j++) {
        const label = columns[j] as number
        scores[label] = (scores[label] as number) + value * (values[j] as number)
      }
    }
    const { best, outside } = readScores(scores, outsideAt)
    const known = knownShare(tokens, placeOf)
    const insideMargin = dot(data.inside.weights, [best, outside, known, 1]) - data.inside.threshold
    return {
      ranked: share(scores, data.labels, outsideAt),
      inside: tokens.length > 0 && insideMargin >= 0,
      insideMargin,
      because: (label, most) =>
        decidingWords({
          tokens,
          features,
          most,
          weightOf: (name) => weightOf(name, data.labels.indexOf(label)),
        }),
    }
  }
  return { classify }
}

function share(
  scores: Float64Array,
  labels: string[],
  outsideAt: number,
): { label: string; score: number }[] {
  const rows = labels.flatMap((label, at) =>
    at === outsideAt ? [] : [{ label, score: scores[at] as number }],
  )
  rows.sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1))
  const top = rows[0]?.score ?? 0
  const total = rows.reduce((sum, row) => sum + Math.exp(sharpness * (row.score - top)), 0)
  return rows.map((row) => ({ label: row.label, score: Math.exp(sharpness * (row.score - top)) / total }))
}

/** Words too plain to be a reason for anybody. */
const plainWords = new Set(
  'a an and are as at be been but by can do does for from get go had has have he her him his how i if in into is it its just like me my no not now of off on one or our out she so than that the their them then there these they this to too up us was we were what when which who why will with would you your am about all did'.split(
    ' ',
  ),
)

function decidingWords(options: {
  tokens: Token[]
  features: Feature[]
  most: number
  weightOf: (name: string) => number
}): string[] {
  const { tokens, features, most, weightOf } = options
  const votes = new Map<string, number>()
  for (const { name, from, to, weight } of features) {
    const vote = weight * weightOf(name)
    if (vote === 0) continue
    for (const at of from === to ? [from] : [from, to]) {
      const typed = tokens[at]?.typed ?? ''
      if (plainWords.has(typed) || typed.startsWith('_') || typed.length < 2) continue
      votes.set(typed, (votes.get(typed) ?? 0) + (from === to ? vote : vote / 2))
    }
  }
  return [...votes]
    .filter(([, vote]) => vote > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)
}
