import { readMoment } from '../read-moment'
import { type MomentFeature, readMomentFeatures } from './read-moment-features'

const marksWeight = 2

/** Everything the moment is read from: the features of the words, and what the written marks say of them. */
export function momentEvidence(task: string): MomentFeature[] {
  return [...readMomentFeatures(task), { name: `!marks ${readMoment(task) ?? 'open'}`, weight: marksWeight }]
}
