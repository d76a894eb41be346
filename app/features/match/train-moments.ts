import type { PhraseMoment } from '~/features/content/content.schema'
import { fitLogistic } from './internal/fit-logistic'
import { momentEvidence } from './internal/moment-evidence'
import { packClassifier } from './internal/pack-classifier'
import { vectorise } from './internal/vectorise'
import { buildVocabulary } from './internal/vocabulary'
import type { ClassifierData } from './match.schema'

const labels: PhraseMoment[] = ['before', 'during', 'after', 'open']
/** How many weights are shipped: 27 kB gzipped. Twice as many read half a point better on phrases held back. */
const mostWeights = 16_000

/**
 * Trains the reader of moments on phrases whose moment is known. Deterministic.
 * @param rows `open` where the words do not say
 */
export function trainMoments(
  rows: { text: string; moment: PhraseMoment }[],
  options: { keep?: number } = {},
): ClassifierData {
  const full = buildVocabulary(
    rows.map((row) => row.text),
    2,
    momentEvidence,
  )
  // Words of grammar and time are common, and they are what tells: rareness counts less than for situations.
  const vocabulary = { ...full, idf: full.idf.map(Math.sqrt) }
  const model = fitLogistic({
    vectors: rows.map((row) => vectorise(momentEvidence(row.text), vocabulary)),
    targets: rows.map((row) => labels.indexOf(row.moment)),
    labels: labels.length,
    size: vocabulary.bucketOf.length,
  })
  return packClassifier({
    labels,
    vocabulary,
    model,
    inside: { weights: [0, 0, 0, 0], threshold: 0 },
    keep: options.keep ?? mostWeights,
  })
}
