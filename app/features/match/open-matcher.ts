import type { Channel, Heat, Moment, Side } from '~/features/content/words'
import { askWhich } from './ask-which'
import { assembleKit } from './assemble-kit'
import type { HelpCounts } from './internal/weigh-help'
import type { KitPiece, LearnedCorrection, MatcherData, SituationCard, Understanding } from './match.schema'
import { matchTask } from './match-task'
import { openChoice } from './open-choice'
import { openClassifier } from './open-classifier'
import { openMomentReader } from './open-moment-reader'

/** What the person corrected by a tap: it wins over what the words say. `none` takes back what was read. */
export type Corrections = {
  situation?: string | null
  moment?: Moment | null
  minutes?: number | null
  heat?: Heat | 'none' | null
  channel?: Channel | 'none' | null
  side?: Side | 'none' | null
}

/** What is known of this person and of these lessons: on the device only, or no more than counts. */
type Background = {
  learned?: readonly LearnedCorrection[]
  help?: Record<string, HelpCounts>
  /** Days since a lesson was finished on this device. */
  lately?: ReadonlyMap<string, number>
}

export type Answer = Understanding & {
  kit: KitPiece[]
  /** Two or three situations to choose from, where nothing fits or another may be meant. */
  nearest: SituationCard[]
  /** The one question to ask, where it is not sure which of these is meant. */
  question: SituationCard[] | null
}

export type Matcher = {
  data: MatcherData
  answer: (task: string, corrections?: Corrections, background?: Background) => Answer
  /** What a correction of this task is remembered by. */
  featuresOf: (task: string) => number[]
}

/** Opens the shipped matcher: the same code and the same bytes in browser and server, so the same answers. */
export function openMatcher(data: MatcherData): Matcher {
  const classifier = openClassifier(data.classifier, data.aside)
  const readMoment = openMomentReader(data.moment, data.momentsOf)
  const choose = openChoice(data.choice)
  const cardOf = new Map(data.situations.map((card) => [card.id, card]))
  const cardsOf = (ids: string[]) => ids.flatMap((id) => cardOf.get(id) ?? [])

  const answer = (task: string, corrections: Corrections = {}, background: Background = {}): Answer => {
    const { learned = [], help, lately } = background
    const { understood: words, text, features } = matchTask({ task, classifier, readMoment, learned })
    const chosen = corrections.situation ? cardOf.get(corrections.situation) : undefined
    const situations = chosen ? promote(words.situations, chosen.id) : words.situations
    const understood = {
      situations,
      inScope: words.inScope || chosen !== undefined,
      beyond: words.beyond,
      language: words.language,
      moment: corrections.moment ?? words.moment ?? chosen?.usually ?? null,
      minutes: corrections.minutes ?? words.minutes,
      heat: corrected(corrections.heat, words.heat),
      channel: corrected(corrections.channel, words.channel),
      side: corrected(corrections.side, words.side),
      because: chosen ? [] : words.because,
    }
    const { inScope } = understood
    const kit = inScope
      ? assembleKit({
          ...understood,
          situations: chosen ? situations.slice(0, 1) : situations,
          task: text,
          typed: task,
          lessons: data.lessons,
          situationCards: data.situations,
          suits: choose(features),
          ...(help && { help }),
          ...(lately && { lately }),
        })
      : []
    const question = chosen || !inScope ? null : askWhich(situations)
    const others = situations.slice(inScope ? 1 : 0, inScope ? 4 : 3).map(({ id }) => id)
    return {
      ...understood,
      kit,
      nearest: offersNothing(understood) ? [] : cardsOf(others),
      question: question && cardsOf(question),
    }
  }
  return { data, answer, featuresOf: classifier.featuresOf }
}

/**
 * Whether what is not in scope is near to nothing either. Of 1,730 held-out tasks 224 that are none of ours lay below this
 * share, and none that is ours.
 */
const leastShare = 0.25

function offersNothing({ inScope, beyond, language, situations }: Understanding): boolean {
  if (inScope) return false
  return beyond !== null || language === 'other' || (situations[0]?.score ?? 0) < leastShare
}

function corrected<T>(correction: T | 'none' | null | undefined, read: T | null): T | null {
  return correction === 'none' ? null : (correction ?? read)
}

function promote(situations: Understanding['situations'], id: string): Understanding['situations'] {
  return [{ id, score: 1 }, ...situations.filter((situation) => situation.id !== id)]
}
