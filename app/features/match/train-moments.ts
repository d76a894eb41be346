import type { PhraseMoment } from '~/features/content/content.schema'
import { fitLinear } from './internal/fit-linear'
import { packClassifier } from './internal/pack-classifier'
import { readMomentFeatures } from './internal/read-moment-features'
import { buildVocabulary, toRows } from './internal/sparse-rows'
import type { ClassifierData } from './match.schema'
import { readMoment } from './read-moment'

const labels: PhraseMoment[] = ['before', 'during', 'after', 'open']
/** How many weights are shipped. */
const mostWeights = 16_000
const least = 2
const cost = 0.3
const ownCost = 2.5

/**
 * Trains the reader of moments on phrases whose moment is known. Deterministic.
 * @param rows `open` where the words do not say
 */
export function trainMoments(
  rows: { text: string; moment: PhraseMoment }[],
  options: { keep?: number } = {},
): ClassifierData {
  const features = rows.map(({ text }) => readMomentFeatures(text, readMoment(text) ?? 'open'))
  const full = buildVocabulary(features, Math.min(least, Math.ceil(rows.length / 100)))
  // Words of grammar and time are common, and they are what tells: rareness counts less than for situations.
  const vocabulary = { ...full, idf: full.idf.map(Math.sqrt) }
  const { model } = fitLinear({
    rows: toRows(features, vocabulary),
    targets: rows.map(({ moment }) => labels.indexOf(moment)),
    labels: labels.length,
    size: vocabulary.bucketOf.length,
    cost,
    ownCost,
  })
  return packClassifier({
    labels,
    vocabulary,
    model,
    inside: { weights: [0, 0, 0, 0, 0], threshold: 0 },
    pieces: false,
    sharpness: 1,
    concepts: { expressions: '', expressionsHigh: '', concepts: '' },
    meaning: null,
    keep: options.keep ?? mostWeights,
  })
}
