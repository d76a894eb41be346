import type { Concept } from '~/features/content/read-concepts'
import type { WordVectors } from '~/features/content/word-vectors'
import { createConceptReader, hashConcepts, packConcepts } from './internal/concept-reader'
import { fitInside } from './internal/fit-inside'
import { fitLinear, type LinearModel, scoreLinear, scoreWithout } from './internal/fit-linear'
import { fitSharpness } from './internal/fit-sharpness'
import { knownShare, outsideLabel, readScores } from './internal/inside-evidence'
import { learnMeaning, type Meaning, readMeaning } from './internal/learn-meaning'
import { packClassifier } from './internal/pack-classifier'
import { packMeaning } from './internal/pack-meaning'
import { type Features, readFeatures } from './internal/read-features'
import { readTokens, type Token } from './internal/read-tokens'
import { buildVocabulary, type SparseRows, toRows, type Vocabulary, widenRows } from './internal/sparse-rows'
import type { ClassifierData } from './match.schema'

type Row = { text: string; label: string }

/**
 * With fewer phrases a label than this, knowledge from outside has to help: all pieces of words are read, features that
 * were seen once count, and what words mean is learned too. With more, phrases tell better than meaning does, and the
 * phone's space is worth more to them (docs/decisions/009).
 */
const fewPerLabel = 200
/** Above this many rows in all the pieces would take too long to learn, however few a label has. */
const fewAtAll = 20_000
const fitOfFew = { least: 1, cost: 1, ownCost: 1 }
const fitOfMany = { least: 2, cost: 0.3, ownCost: 3 }
/** The share of a row's length that its meaning has, squared: the rest is its words. */
const meaningShare = 0.3
const wordsShipped = 20_000
const decisionsRead = 4000

/**
 * Trains the matcher: one linear support vector machine a label over words, pairs and parts of words, concepts and
 * the meaning of the words, then a logistic decision "inside or not" fitted on scores from which each row's own part
 * was taken off. Deterministic: the same rows give the same bytes.
 * @param rows authored phrases; those labelled `outside` teach what is not ours. Without any, what scores lower than
 *   nearly all phrases would without themselves counts as outside.
 * @param options.vectors null: words are only words
 * @param options.keep for measurements: another number of weights
 */
export function trainClassifier(
  rows: Row[],
  options: { vectors: WordVectors | null; concepts: Concept[]; keep?: number },
): ClassifierData {
  const labels = listLabels(rows)
  const placeOfLabel = new Map(labels.map((label, at) => [label, at]))
  const targets = rows.map((row) => placeOfLabel.get(row.label) as number)
  const few = rows.length < fewAtAll && rows.length / labels.length < fewPerLabel
  const { least, cost, ownCost } = few ? fitOfFew : fitOfMany

  const tokens = rows.map(({ text }) => readTokens(text))
  const conceptOf = hashConcepts(options.concepts)
  const met = new Set<number>()
  const reading = { readConcepts: createConceptReader(conceptOf, met), pieces: few }
  const features = tokens.map((read) => readFeatures(read, reading))
  const vocabulary = buildVocabulary(features, least)
  const vectors = few ? options.vectors : null
  const meaning = vectors && learnMeaning(tokens, vectors)
  const words = toRows(features, vocabulary)
  const sparse = meaning ? withMeaning(words, tokens, meaning, vocabulary.bucketOf.length) : words
  const size = vocabulary.bucketOf.length + (meaning?.dimensions ?? 0)
  const { model, hold } = fitLinear({ rows: sparse, targets, labels: labels.length, size, cost, ownCost })
  const outsideAt = labels.indexOf(outsideLabel)
  const decisions = readDecisions({ sparse, targets, tokens, features, model, hold, outsideAt, vocabulary })
  const ours = decisions.filter(({ inside }) => inside)
  const inside = fitInside(decisions)
  const sharpness = fitSharpness(ours)
  const packed = {
    labels,
    vocabulary,
    inside,
    pieces: few,
    sharpness,
    concepts: packConcepts(conceptOf, met),
    ...(options.keep && { keep: options.keep }),
  }
  if (!meaning) return packClassifier({ ...packed, model, meaning: null })
  const { ofWords, ofMeaning } = splitModel(model, vocabulary.bucketOf.length, meaning.dimensions)
  const shipped = packMeaning({
    meaning,
    weights: ofMeaning,
    words: vectors.placeOf,
    labels: labels.length,
    most: wordsShipped,
  })
  return packClassifier({ ...packed, model: ofWords, meaning: shipped })
}

function withMeaning(words: SparseRows, tokens: Token[][], meaning: Meaning, size: number): SparseRows {
  const share = Math.sqrt(meaningShare)
  return widenRows(words, Math.sqrt(1 - meaningShare), size, (row) =>
    readMeaning(tokens[row] ?? [], meaning).map((value) => value * share),
  )
}

/** Takes a model apart again, with the shares that both parts had in a row. */
function splitModel(
  { weights, bias, labels }: LinearModel,
  size: number,
  dimensions: number,
): { ofWords: LinearModel; ofMeaning: Float32Array } {
  const ofWords = weights.subarray(0, size * labels).map((weight) => weight * Math.sqrt(1 - meaningShare))
  const ofMeaning = new Float32Array(labels * dimensions)
  for (let label = 0; label < labels; label++)
    for (let d = 0; d < dimensions; d++)
      ofMeaning[label * dimensions + d] =
        (weights[(size + d) * labels + label] as number) * Math.sqrt(meaningShare)
  return { ofWords: { weights: ofWords, bias, labels }, ofMeaning }
}

function readDecisions(options: {
  sparse: SparseRows
  targets: number[]
  tokens: Token[][]
  features: Features[]
  model: LinearModel
  hold: Float32Array
  outsideAt: number
  vocabulary: Vocabulary
}) {
  const { sparse, targets, tokens, features, model, hold, outsideAt, vocabulary } = options
  const step = Math.max(1, Math.floor(targets.length / decisionsRead))
  return targets.flatMap((target, row) => {
    if (target !== outsideAt && row % step !== 0) return []
    const scores = scoreWithout({ scores: scoreLinear(model, sparse, row), hold, row, target })
    const read = features[row] as Features
    const places = read.buckets.map((bucket) => vocabulary.placeOf[bucket] as number)
    const known = knownShare(tokens[row] ?? [], read, places)
    const ofOurs = outsideAt < 0 ? scores : scores.subarray(0, outsideAt)
    return [
      {
        ...readScores(scores, outsideAt),
        known,
        inside: target !== outsideAt,
        scores: ofOurs,
        target,
      },
    ]
  })
}

/** In alphabetical order, what is not ours last. */
function listLabels(rows: Row[]): string[] {
  const inside = new Set(rows.map(({ label }) => label))
  const outside = inside.delete(outsideLabel)
  return [...[...inside].sort(), ...(outside ? [outsideLabel] : [])]
}
