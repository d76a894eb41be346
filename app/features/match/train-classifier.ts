import { fitInside } from './internal/fit-inside'
import { fitLinear, type LinearModel, scoreLinear } from './internal/fit-linear'
import { knownShare, outsideLabel, readScores } from './internal/inside-evidence'
import { packClassifier } from './internal/pack-classifier'
import { readFeatures } from './internal/read-features'
import { readTokens } from './internal/read-tokens'
import { type SparseVector, vectorise } from './internal/vectorise'
import { buildVocabulary, type Vocabulary } from './internal/vocabulary'
import type { ClassifierData } from './match.schema'

type Row = { text: string; label: string }
type Prepared = { vector: SparseVector; known: number; target: number }

const folds = 3
/** Below this many rows a feature that was seen once still tells something. */
const fewRows = 4000

/**
 * Trains the matcher: one linear support vector machine a label over words, pairs and pieces of words, then a
 * logistic decision "inside or not" fitted on scores of rows that the scoring model had not seen.
 * Deterministic: the same rows give the same bytes.
 * @param rows authored phrases; those labelled `outside` teach what is not ours. Without any, what scores lower than
 *   nearly all held-back phrases counts as outside.
 */
export function trainClassifier(rows: Row[], options: { keep?: number } = {}): ClassifierData {
  const vocabulary = buildVocabulary(
    rows.map((row) => row.text),
    rows.length < fewRows ? 1 : 2,
  )
  const labels = [...new Set(rows.map((row) => row.label))].sort(
    (a, b) => order(a) - order(b) || (a < b ? -1 : 1),
  )
  const prepared = rows.map((row) => prepare(row, labels, vocabulary))
  const train = (of: Prepared[]): LinearModel =>
    fitLinear({
      vectors: of.map((row) => row.vector),
      targets: of.map((row) => row.target),
      labels: labels.length,
      size: vocabulary.bucketOf.length,
    })
  const outsideAt = labels.indexOf(outsideLabel)
  const decisions = Array.from({ length: folds }, (_, fold) => {
    const model = train(prepared.filter((_row, at) => at % folds !== fold))
    return prepared
      .filter((_row, at) => at % folds === fold)
      .map(({ vector, known, target }) => ({
        ...readScores(scoreLinear(model, vector), outsideAt),
        known,
        inside: target !== outsideAt,
      }))
  }).flat()
  return packClassifier({
    labels,
    vocabulary,
    model: train(prepared),
    inside: fitInside(decisions),
    ...options,
  })
}

function prepare({ text, label }: Row, labels: string[], vocabulary: Vocabulary): Prepared {
  const tokens = readTokens(text)
  return {
    vector: vectorise(readFeatures(tokens), vocabulary),
    known: knownShare(tokens, vocabulary.placeOf),
    target: labels.indexOf(label),
  }
}

function order(label: string): number {
  return label === outsideLabel ? 1 : 0
}
