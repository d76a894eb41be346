import type { Moment } from '~/features/content/words'
import { assembleKit } from './assemble-kit'
import type { KitPiece, MatcherData, SituationCard, Understanding } from './match.schema'
import { matchTask } from './match-task'
import { openClassifier } from './open-classifier'
import { openMomentReader } from './open-moment-reader'

/** What the person corrected by a tap: it wins over what the words say. */
type Corrections = { situation?: string | null; moment?: Moment | null; minutes?: number | null }

export type Answer = Understanding & {
  kit: KitPiece[]
  /** Two or three situations to choose from, where nothing fits or another may be meant. */
  nearest: SituationCard[]
}

export type Matcher = {
  data: MatcherData
  answer: (task: string, corrections?: Corrections) => Answer
}

/** Opens the shipped matcher: the same code and the same bytes in browser and server, so the same answers. */
export function openMatcher(data: MatcherData): Matcher {
  const classifier = openClassifier(data.classifier)
  const readMoment = openMomentReader(data.moment)
  const cardOf = new Map(data.situations.map((card) => [card.id, card]))

  const answer = (task: string, corrections: Corrections = {}): Answer => {
    const words = matchTask({ task, classifier, readMoment })
    const chosen = corrections.situation ? cardOf.get(corrections.situation) : undefined
    const situations = chosen ? promote(words.situations, chosen.id) : words.situations
    const inScope = words.inScope || chosen !== undefined
    const moment = corrections.moment ?? words.moment ?? chosen?.usually ?? null
    const minutes = corrections.minutes ?? words.minutes
    const kit = inScope
      ? assembleKit({
          situations: chosen ? situations.slice(0, 1) : situations,
          moment,
          minutes,
          task,
          lessons: data.lessons,
          situationCards: data.situations,
        })
      : []
    const others = situations.slice(inScope ? 1 : 0, inScope ? 4 : 3)
    const nearest = others.flatMap(({ id }) => cardOf.get(id) ?? [])
    return { situations, inScope, moment, minutes, because: chosen ? [] : words.because, kit, nearest }
  }
  return { data, answer }
}

function promote(situations: Understanding['situations'], id: string): Understanding['situations'] {
  return [{ id, score: 1 }, ...situations.filter((situation) => situation.id !== id)]
}
