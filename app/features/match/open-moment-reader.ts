import type { Moment } from '~/features/content/words'
import { momentEvidence } from './internal/moment-evidence'
import { unpackClassifier } from './internal/pack-classifier'
import { vectorise } from './internal/vectorise'
import type { ClassifierData } from './match.schema'
import { readMoment } from './read-moment'

/** Reads the moment that the words of a task point to; null where they do not say. */
export type MomentReader = (task: string) => Moment | null

/** Opens the shipped reader of moments. One that learned nothing leaves it to the written marks. */
export function openMomentReader(data: ClassifierData): MomentReader {
  const { placeOf, idf, starts, columns, values } = unpackClassifier(data)
  if (idf.length === 0) return readMoment
  return (task) => {
    if (task.trim() === '') return null
    const vector = vectorise(momentEvidence(task), { placeOf, idf })
    const scores = Float64Array.from(data.bias)
    for (let i = 0; i < vector.indexes.length; i++) {
      const place = vector.indexes[i] as number
      for (let j = starts[place] as number; j < (starts[place + 1] as number); j++) {
        const label = columns[j] as number
        scores[label] = (scores[label] as number) + (vector.values[i] as number) * (values[j] as number)
      }
    }
    const first = data.labels[scores.indexOf(Math.max(...scores))]
    return first === undefined || first === 'open' ? null : (first as Moment)
  }
}
