import type { SituationCard, Understanding } from './match.schema'
import type { Classifier } from './open-classifier'
import { readMinutes } from './read-minutes'
import { readMoment } from './read-moment'

/**
 * Understands a task in the person's own words: situations ranked, whether it is ours at all, the moment (the usual
 * one of the first situation where the words do not say), the minutes they have, and which words decided.
 * Pure and fast enough for every key press; the words go nowhere.
 */
export function matchTask(options: {
  task: string
  classifier: Classifier
  situations: SituationCard[]
}): Understanding {
  const { task, classifier, situations } = options
  const { ranked, inside, because } = classifier.classify(task)
  const first = ranked[0]
  const usual = situations.find((situation) => situation.id === first?.label)?.usually ?? null
  return {
    situations: ranked.map(({ label, score }) => ({ id: label, score })),
    inScope: inside,
    moment: readMoment(task) ?? (inside ? usual : null),
    minutes: readMinutes(task),
    because: first && inside ? because(first.label, 3) : [],
  }
}
