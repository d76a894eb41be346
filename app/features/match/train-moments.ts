import type { PhraseMoment } from '~/features/content/content.schema'
import { fitLinear } from './internal/fit-linear'
import { keepWorthy, packClassifier, scoresAlone } from './internal/pack-classifier'
import { readMomentFeatures } from './internal/read-moment-features'
import { buildVocabulary, listFeatures, toRows, type Vocabulary } from './internal/sparse-rows'
import type { ClassifierData } from './match.schema'
import { readMoment } from './read-moment'

const labels: PhraseMoment[] = ['before', 'during', 'after', 'open']
/** How many weights are shipped. */
const mostWeights = 16_000
const least = 2
const cost = 0.3
const ownCost = 2
/** Four labels take little time: after four passes one phrase more or less still moved what is read of tasks. */
const passes = 8
/** Six in ten phrases are open, so that doubt would always be: by folds this much less of it is right more often. */
const lessOpen = 0.1

/**
 * Trains the reader of moments on phrases whose moment is known. Deterministic.
 * @param rows `open` where the words do not say
 */
export function trainMoments(
  rows: { text: string; moment: PhraseMoment }[],
  options: { keep?: number } = {},
): ClassifierData {
  const list = listFeatures(rows.map(({ text }) => readMomentFeatures(text, readMoment(text) ?? 'open')))
  const full = buildVocabulary(list, Math.min(least, Math.ceil(rows.length / 100)))
  // Words of grammar and time are common, and they are what tells: rareness counts less than for situations.
  const every = { ...full, idf: full.idf.map(Math.sqrt) }
  const targets = rows.map(({ moment }) => labels.indexOf(moment))
  const learn = (vocabulary: Vocabulary) =>
    fitLinear({
      rows: toRows(list, vocabulary),
      targets,
      labels: labels.length,
      size: vocabulary.bucketOf.length,
      cost,
      ownCost,
      passes,
    }).model
  const keep = options.keep ?? mostWeights
  const vocabulary = keepWorthy(learn(every), every, keep)
  const model = learn(vocabulary)
  const open = labels.indexOf('open')
  model.bias[open] = (model.bias[open] as number) - lessOpen
  return packClassifier({ ...scoresAlone, labels, vocabulary, model, keep })
}
