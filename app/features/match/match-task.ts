import type { Features } from './internal/read-features'
import type { LearnedCorrection, Understanding } from './match.schema'
import type { Classifier } from './open-classifier'
import type { MomentReader } from './open-moment-reader'
import { readBeyond } from './read-beyond'
import { readChannel } from './read-channel'
import { readHeat } from './read-heat'
import { readLanguage } from './read-language'
import { readMinutes } from './read-minutes'
import { readSide } from './read-side'
import { recallCorrections } from './recall-corrections'

/**
 * Understands a task in the person's own words: situations ranked, whether it is ours at all, the moment (null where
 * the words do not say: a guess from the situation alone is wrong more often than right), the minutes they have, who is
 * upset, by what means they meet, who did it, and which words decided. Another language than English is never
 * guessed at, and what is beyond any lesson is met with none. Pure and fast enough for every key press; the words go nowhere. With it comes
 * what was read of the task, slips of the finger mended. What words say as they are typed goes before what they say mended:
 * heat, means and minutes have words of their own.
 * @param options.learned what the person corrected before on this device
 */
export function matchTask(options: {
  task: string
  classifier: Classifier
  readMoment: MomentReader
  learned: readonly LearnedCorrection[]
}): { understood: Understanding; text: string; features: Features } {
  const { task, classifier, readMoment, learned } = options
  const { ranked, inside, because, features, text } = classifier.classify(task)
  const language = readLanguage(task)
  const beyond = readBeyond(task)
  const inScope = inside && language === 'english' && beyond === null
  const first = ranked[0]
  const read = <T>(by: (text: string) => T | null): T | null => by(task) ?? (text === task ? null : by(text))
  const situations = ranked.map(({ label, score }) => ({ id: label, score }))
  const understood: Understanding = {
    situations: learned.length
      ? recallCorrections(situations, classifier.featuresOf(task), learned)
      : situations,
    inScope,
    beyond,
    language,
    moment: readMoment(text, ranked),
    minutes: read(readMinutes),
    heat: read(readHeat),
    channel: read(readChannel),
    side: read(readSide),
    because: first && inScope ? because(first.label, 3) : [],
  }
  return { understood, text, features }
}
