import type { Understanding } from './match.schema'
import type { Classifier } from './open-classifier'
import type { MomentReader } from './open-moment-reader'
import { readMinutes } from './read-minutes'

/**
 * Understands a task in the person's own words: situations ranked, whether it is ours at all, the moment (null where
 * the words do not say: a guess from the situation is wrong more often than right), the minutes they have, and which
 * words decided. Pure and fast enough for every key press; the words go nowhere.
 */
export function matchTask(options: {
  task: string
  classifier: Classifier
  readMoment: MomentReader
}): Understanding {
  const { task, classifier, readMoment } = options
  const { ranked, inside, because } = classifier.classify(task)
  const first = ranked[0]
  return {
    situations: ranked.map(({ label, score }) => ({ id: label, score })),
    inScope: inside,
    moment: readMoment(task),
    minutes: readMinutes(task),
    because: first && inside ? because(first.label, 3) : [],
  }
}
