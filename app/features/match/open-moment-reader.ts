import type { Moment } from '~/features/content/words'
import { readMomentFeatures } from './internal/read-moment-features'
import { createScorer } from './internal/score-features'
import type { ClassifierData } from './match.schema'
import { readMoment } from './read-moment'

/** Reads the moment that the words of a task point to; null where they do not say. */
export type MomentReader = (task: string) => Moment | null

/** Opens the shipped reader of moments. One that learned nothing leaves it to the written marks. */
export function openMomentReader(data: ClassifierData): MomentReader {
  const { scoreOf, features } = createScorer(data)
  if (features === 0) return readMoment
  return (task) => {
    if (task.trim() === '') return null
    const scores = scoreOf(readMomentFeatures(task, readMoment(task) ?? 'open'))
    const first = data.labels[scores.indexOf(Math.max(...scores))]
    return first === undefined || first === 'open' ? null : (first as Moment)
  }
}
