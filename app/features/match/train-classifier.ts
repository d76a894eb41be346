import { fitInside } from './internal/fit-inside'
import { fitLinear, scoreLinear, type LinearModel } from './internal/fit-linear'
import { packClassifier } from './internal/pack-classifier'
import { readFeatures } from './internal/read-features'
import { readTokens } from './internal/read-tokens'
import { type SparseVector, vectorise } from './internal/vectorise'
import type { ClassifierData } from './match.schema'

/** The label of what the library is not for. */
export const outsideLabel = 'outside'

type Row = { text: string; label: string }

/**
 * Trains the matcher: one linear support vector machine a label over words, pairs and pieces of words, then a
 * logistic decision "inside or not" fitted on scores from folds that the scoring model had not seen.
 * Deterministic: the same rows give the same bytes.
 * @param rows authored phrases; those labelled `outside` teach what is not ours
 */
export function trainClassifier(rows: Row[]): ClassifierData {
  const vocabulary = buildVocabulary(rows)
  const labels = [...new Set(rows.map((row) => row.label))].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const vectors = rows.map((row) => vectorOf(row.text, vocabulary))
  const targets = rows.map((row) => labels.indexOf(row.label))
  const size = vocabulary.names.length
  const full = fitLinear({ vectors: vectors.map((v) => v.vector), targets, labels: labels.length, size })
  const folds = 4
  const outsideAt = labels.indexOf(outsideLabel)
  const decisions: { best: number; outside: number; known: number; inside: boolean }[] = []
  for (let fold = 0; fold < folds; fold++) {
    const train = rows.flatMap((_, at) => (at % folds === fold ? [] : [at]))
    const model: LinearModel = fitLinear({
      vectors: train.map((at) => (vectors[at] as { vector: SparseVector }).vector),
      targets: train.map((at) => targets[at] as number),
      labels: labels.length,
      size,
    })
    for (let at = fold; at < rows.length; at += folds) {
      const { vector, known } = vectors[at] as { vector: SparseVector; known: number }
      const scores = scoreLinear(model, vector)
      decisions.push({ ...readScores(scores, outsideAt), known, inside: targets[at] !== outsideAt })
    }
  }
  return packClassifier({ labels, vocabulary, model: full, inside: fitInside(decisions) })
}

export function readScores(scores: ArrayLike<number>, outsideAt: number): { best: number; outside: number } {
  let best = Number.NEGATIVE_INFINITY
  for (let at = 0; at < scores.length; at++) if (at !== outsideAt) best = Math.max(best, scores[at] as number)
  return { best, outside: outsideAt < 0 ? -1 : (scores[outsideAt] as number) }
}

function order(label: string): number {
  return label === outsideLabel ? 1 : 0
}

export type Vocabulary = { names: string[]; indexOf: Map<string, number>; idf: Float64Array }

/** Features that occur in at least two rows, with their smoothed inverse document frequency. */
function buildVocabulary(rows: Row[]): Vocabulary {
  const frequency = new Map<string, number>()
  for (const { text } of rows) {
    const seen = new Set(readFeatures(readTokens(text)).map((feature) => feature.name))
    for (const name of seen) frequency.set(name, (frequency.get(name) ?? 0) + 1)
  }
  const names = [...frequency].filter(([, count]) => count > 1).map(([name]) => name)
  names.sort()
  const indexOf = new Map(names.map((name, at) => [name, at]))
  const idf = Float64Array.from(names, (name) => 1 + Math.log((1 + rows.length) / (1 + (frequency.get(name) ?? 0))))
  return { names, indexOf, idf }
}

function vectorOf(text: string, vocabulary: Vocabulary): { vector: SparseVector; known: number } {
  const tokens = readTokens(text)
  const vector = vectorise(
    readFeatures(tokens),
    (name) => vocabulary.indexOf.get(name),
    (index) => vocabulary.idf[index] as number,
  )
  return { vector, known: knownShare(tokens.map((token) => vocabulary.indexOf.has(token.form))) }
}

/** How much of what was typed the model has ever seen, 0 to 1. */
export function knownShare(known: boolean[]): number {
  return known.length ? known.filter(Boolean).length / known.length : 0
}
