import type { Concept } from '~/features/content/read-concepts'
import { createConceptReader, hashConcepts } from './internal/concept-reader'
import { fitLinear } from './internal/fit-linear'
import { fitSharpness } from './internal/fit-sharpness'
import { packClassifier, scoresAlone } from './internal/pack-classifier'
import { passFeatures } from './internal/read-features'
import { readTokens } from './internal/read-tokens'
import { buildVocabulary, listFeatures, pickRows, toRows } from './internal/sparse-rows'
import type { ClassifierData } from './match.schema'

/** A phrase of a situation, and the lesson of that situation which serves whoever says it best. */
export type ChoiceRow = { text: string; situation: string; lesson: string }

/** How many weights are shipped: `npm run bench` shows what dropping others costs. */
const mostWeights = 4500
const least = 2
const cost = 0.3

/**
 * Trains the choice between a situation's own lessons: for each situation a machine over its phrases alone, on the same
 * features as the situation is read from. Deterministic.
 *
 * Only differences between a situation's lessons count, so that its first lesson stands at zero and takes no room.
 * @returns labels as `situation/lesson`, situation by situation; none where no phrase says a lesson
 */
export function trainChoice(
  rows: ChoiceRow[],
  options: { concepts: Concept[]; keep?: number },
): ClassifierData {
  const situations = groupBySituation(rows)
  const labels = [...situations].flatMap(([situation, { lessons }]) =>
    lessons.map((lesson) => `${situation}/${lesson}`),
  )
  const conceptOf = hashConcepts(options.concepts)
  const reading = { readConcepts: createConceptReader(conceptOf), pieces: false }
  const list = listFeatures(
    (function* readAll() {
      for (const { text } of rows) yield passFeatures(readTokens(text), reading)
    })(),
  )
  const vocabulary = buildVocabulary(list, least)
  const size = vocabulary.bucketOf.length
  const sparse = toRows(list, vocabulary)
  const weights = new Float32Array(size * labels.length)
  const bias = new Float32Array(labels.length)
  const scored: { scores: Float32Array; target: number }[] = []
  let first = 0
  for (const { places, lessons } of situations.values()) {
    const targets = places.map((place) => lessons.indexOf((rows[place] as ChoiceRow).lesson))
    const { model, heldScores } = fitLinear({
      rows: pickRows(sparse, places),
      targets,
      labels: lessons.length,
      size,
      cost,
      ownCost: 1,
      asIfHeld: [...places.keys()],
    })
    for (const [at, scores] of heldScores.entries()) scored.push({ scores, target: targets[at] as number })
    for (let lesson = 1; lesson < lessons.length; lesson++) {
      bias[first + lesson] = (model.bias[lesson] as number) - (model.bias[0] as number)
      for (let feature = 0; feature < size; feature++)
        weights[feature * labels.length + first + lesson] =
          (model.weights[feature * lessons.length + lesson] as number) -
          (model.weights[feature * lessons.length] as number)
    }
    first += lessons.length
  }
  return packClassifier({
    ...scoresAlone,
    labels,
    vocabulary,
    model: { weights, bias, labels: labels.length },
    sharpness: fitSharpness(scored),
    keep: options.keep ?? mostWeights,
  })
}

type Group = { places: number[]; lessons: string[] }

/** In the order of the alphabet; situations of which all phrases say one lesson leave no choice, and go. */
function groupBySituation(rows: ChoiceRow[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const situation of [...new Set(rows.map((row) => row.situation))].sort()) {
    const places = [...rows.keys()].filter((place) => (rows[place] as ChoiceRow).situation === situation)
    const lessons = [...new Set(places.map((place) => (rows[place] as ChoiceRow).lesson))].sort()
    if (lessons.length > 1) groups.set(situation, { places, lessons })
  }
  return groups
}
