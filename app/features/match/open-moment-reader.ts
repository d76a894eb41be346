import type { Moment } from '~/features/content/words'
import { readMomentFeatures } from './internal/read-moment-features'
import { createScorer } from './internal/score-features'
import type { ClassifierData, MomentWeights } from './match.schema'
import { readMoment } from './read-moment'

/**
 * Reads the moment that the words of a task point to; null where they do not say.
 * @param ranked how likely each situation is: where words leave it open, some moments are likelier in it than others
 */
export type MomentReader = (
  task: string,
  ranked?: readonly { label: string; score: number }[],
) => Moment | null

/** How much the likely situations count beside the words: fitted on phrases whose whole story was held back. */
const situationWeight = 0.3

/** Opens the shipped reader of moments. One that learned nothing leaves it to the written marks. */
export function openMomentReader(data: ClassifierData, momentsOf: MomentWeights = {}): MomentReader {
  const { scoreOf, features } = createScorer(data)
  if (features === 0) return readMoment
  return (task, ranked = []) => {
    if (task.trim() === '') return null
    const scores = scoreOf(readMomentFeatures(task, readMoment(task) ?? 'open'))
    for (let at = 0; at < scores.length; at++) {
      const likelier = ranked.reduce(
        (sum, { label, score }) => sum + score * (momentsOf[label]?.[at] ?? 1),
        0,
      )
      if (likelier > 0) scores[at] = (scores[at] as number) + situationWeight * Math.log(likelier)
    }
    const first = data.labels[scores.indexOf(Math.max(...scores))]
    return first === undefined || first === 'open' ? null : (first as Moment)
  }
}
