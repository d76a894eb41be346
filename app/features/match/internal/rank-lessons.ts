import { type Channel, depths, type Heat, type Moment, type Side } from '~/features/content/words'
import { finishedAt, type Lately, noHelpIn, taskBegun } from '../lately'
import type { LessonCard, RankedSituation, SituationCard } from '../match.schema'
import type { Suits } from '../open-choice'
import { findSignal, hearWords } from './find-signal'
import { quoteWords } from './quote-words'
import { type HelpCounts, weighHelp } from './weigh-help'

export type RankOptions = {
  /** Ranked; where the person chose one themselves, that one alone with score 1. */
  situations: RankedSituation[]
  moment: Moment | null
  task: string
  /** The task as it was typed, where `task` has its slips of the finger mended. */
  typed?: string
  lessons: LessonCard[]
  situationCards: SituationCard[]
  /** Who is heated; null where the words tell of nobody. */
  heat?: Heat | null
  /** Who did the thing, and by what means they meet; null where the words do not say. */
  side?: Side | null
  channel?: Channel | null
  /** How well each lesson of a situation suits what was said. */
  suits?: Suits
  /** Answers to "did this help?" by lesson. */
  help?: Record<string, HelpCounts>
  /** What the reader did, as far as this device knows. */
  lately?: Lately
}

/**
 * How a lesson came in: it names the situation first, names it too, steadies whoever is upset, or belongs to a neighbour
 * of the situation.
 */
type Fit = { worth: number; link: 'made' | 'also' | 'steady' | 'neighbour'; situation: string }

/** A lesson that may be in the kit, and what speaks for it. */
export type Candidate = {
  card: LessonCard
  /** Above 0 and below 4.1: the product of the highest of all factors. */
  relevance: number
  link: Fit['link']
  situation: string
  /** The moment that was asked for, where the lesson serves it. */
  moment: Moment | null
  /** The person's own words, where they say every word of a signal of the lesson beside each other. */
  signal: string | null
  /** How well it suits what was said among its situation's lessons, −1 to 1; 0 where nothing is known of that. */
  suits: number
  /**
   * How much it calms, where somebody is heated: 1 it is about oneself. Where that is the person: 2 it was made for
   * steadying oneself, 3 and can be done in the middle of it. 0 where nobody is heated.
   */
  calm: number
  /** Somebody is heated, and it is for what they are in, not for steadying oneself. */
  matter: boolean
  helped: HelpCounts | null
  /** How many of its depths are behind the reader in this task. */
  done: number
  /** The reader said lately that it did not help in this situation. */
  refused: boolean
}

/** Below it a lesson is too far from the task to be offered, however much it helped others. */
const leastFit = 0.3
/** What is for the middle can be looked at before it; any other is in only where nothing is for the moment. */
const otherMoment = 0.55
/** What a signal that is said in full adds to a lesson's fit; one said in part adds its share. */
const signalWeight = 0.35
/** How much more a lesson counts that suits what was said, and how much less one that does not. */
const suitWeight = 0.3
/** With heat, the lessons of this situation are for any: above those that name theirs only too. */
const steadying = { situation: 'reset-mindset', worth: 0.72 }
const heatFactor: Record<Heat, number> = { me: 1.35, them: 1.2 }
/** A lesson for the other side's deed, or for a mail where one sits at the table, steps back; one for this steps up. */
const meantFactor = 1.15
const notMeantFactor = 0.6
/** What is left of a lesson's relevance when it has just been done; the rest comes back evenly over the days. */
const doneFactor = 0.5
const restDays = 7
/** So long a lesson that did not help in a situation is not offered in it, where there is another. */
const refusedDays = 90

/**
 * Decides how much each lesson is worth for a task: its situation, times moment, signal, words, heat, what readers said of it,
 * and whether it was done in the last week. Only fit for the task decides which lessons are in; where none fits, the
 * nearest is. With heat, lessons about oneself are in whenever the situation or a neighbour of it is theirs, and those
 * that steady oneself whatever the situation. Who is in
 * the middle of it is not told how to prepare, nor who is on a call how to write a mail, nor whoever was let down how to
 * own it: a lesson for another moment, side or means is in only where none like it is for these. Lessons for what we did and
 * for what they did are never in together.
 * @returns by relevance, then by name, so that the library's order decides nothing
 */
export function rankLessons(options: RankOptions): Candidate[] {
  const { moment, heat = null, help = {}, lately } = options
  const said = hearWords(options.task)
  const near = listNear(options.situations)
  const neighbours = options.situationCards.find(({ id }) => id === near[0]?.id)?.neighbours ?? []
  const findFit = openFit(near, neighbours)
  const asked = [...near.map(({ id }) => id), ...neighbours, ...(heat ? [steadying.situation] : [])]
  const lessons = lessonsFor(options.lessons, asked)
  const weigh = weighHelp(Object.values(help))
  const ranked = lessons.flatMap((card): Ranked[] => {
    const calm = heat !== null && card.focus === 'self'
    const found = findFit(card, calm)
    if (!found) return []
    const serves = moment === null || card.moments.includes(moment)
    const hit = findSignal(said, card)
    const suits = options.suits?.(found.situation, card.slug) ?? 0
    const fit =
      found.worth *
      (serves ? 1 : otherMoment) *
      (1 + signalWeight * (hit?.share ?? 0)) *
      (1 + suitWeight * suits) *
      weighMeant(card.side && [card.side], options.side) *
      weighMeant(card.channels, options.channel)
    const helped = (Object.hasOwn(help, card.slug) && help[card.slug]) || null
    const rest = weighRest(lately?.get(card.slug))
    return [
      {
        card,
        fit,
        apt:
          (serves || (moment === 'before' && card.moments.includes('during'))) &&
          (!options.side || !card.side || card.side === options.side) &&
          (!options.channel || !card.channels || card.channels.includes(options.channel)),
        relevance: fit * (calm && heat ? heatFactor[heat] : 1) * weigh(helped) * rest,
        link: found.link,
        situation: found.situation,
        moment: serves ? moment : null,
        signal: hit?.span
          ? quoteWords({ typed: options.typed ?? options.task, read: options.task, ...hit.span })
          : null,
        suits,
        calm: calm ? weighCalm(card, heat) : 0,
        matter: heat !== null && found.link !== 'neighbour' && found.situation !== steadying.situation,
        helped,
        done: countDone(card.slug, lately),
        refused:
          near[0] !== undefined &&
          (lately?.get(noHelpIn(near[0].id, card.slug)) ?? refusedDays) < refusedDays,
      },
    ]
  })
  ranked.sort((a, b) => b.relevance - a.relevance || (a.card.slug < b.card.slug ? -1 : 1))
  const nearest = ranked.some(({ fit }) => fit >= leastFit) ? null : ranked.find(({ calm }) => !calm)
  const fitting = ranked.filter((each) => each.calm || each.fit >= leastFit || each === nearest)
  return dropUnapt(options.side ? fitting : dropOtherSide(fitting))
}

type Ranked = Candidate & {
  fit: number
  /** For this moment, for who did it, and for the means by which they meet. */
  apt: boolean
}

/**
 * Where some are for this moment, side and means, those for others go: of calm ones and of the rest apart, since either
 * is asked for. A neighbour's drive out none, and go too: they are for where the situation has none of its own.
 */
function dropUnapt(ranked: Ranked[]): Ranked[] {
  const there = new Set(
    ranked.filter(({ apt, link }) => apt && link !== 'neighbour').map(({ calm }) => calm > 0),
  )
  return ranked.filter(({ apt, calm, link }) => !there.has(calm > 0) || (apt && link !== 'neighbour'))
}

/**
 * Where the words do not say who did it, the lesson that fits best says it: in one kit "we did it" and "they did it" are
 * against each other. What was done lately, or helped others, changes nothing in that.
 */
function dropOtherSide(ranked: Ranked[]): Ranked[] {
  let best: Ranked | null = null
  for (const each of ranked)
    if (
      each.card.side &&
      (!best || each.fit > best.fit || (each.fit === best.fit && each.card.slug < best.card.slug))
    )
      best = each
  return ranked.filter(({ card }) => !card.side || card.side === best?.card.side)
}

function weighCalm(card: LessonCard, heat: Heat | null): number {
  if (heat !== 'me' || card.situations[0] !== steadying.situation) return 1
  return card.moments.includes('during') ? 3 : 2
}

type Near = { id: string; worth: number }

/** The situations that may be meant: the first, and those not far behind it. */
function listNear(situations: RankedSituation[]): Near[] {
  const top = situations[0]
  if (!top) return []
  return situations
    .slice(0, 3)
    .filter(({ score }) => score >= 0.35 * top.score)
    .map(({ id, score }, at) => ({ id, worth: at === 0 ? 1 : (0.6 * score) / top.score }))
}

/** Lessons by the situations they name, made once for a library: a large one is not walked through at every key press. */
const bySituation = new WeakMap<LessonCard[], Map<string, LessonCard[]>>()

function lessonsFor(lessons: LessonCard[], situations: string[]): LessonCard[] {
  let index = bySituation.get(lessons)
  if (!index) {
    index = new Map()
    for (const card of lessons)
      for (const id of card.situations) index.set(id, [...(index.get(id) ?? []), card])
    bySituation.set(lessons, index)
  }
  return [...new Set(situations.flatMap((id) => index.get(id) ?? []))]
}

/**
 * How a lesson fits the situations that are meant. Of a neighbour, only its own lessons count, or calm ones; with heat,
 * what was made for steadying oneself is nearer than what was made for something else.
 */
function openFit(near: Near[], neighbours: string[]): (card: LessonCard, calm: boolean) => Fit | null {
  if (near.length === 0) return () => null
  return (card, calm) => {
    let best: Fit | null = null
    for (const { id, worth } of near) {
      const place = card.situations.indexOf(id)
      if (place < 0) continue
      const here = worth * (place === 0 ? 1 : 0.7)
      if (here > (best?.worth ?? 0))
        best = { worth: here, link: place === 0 ? 'made' : 'also', situation: id }
    }
    const steadies = calm && card.situations[0] === steadying.situation
    if (steadies && steadying.worth > (best?.worth ?? 0))
      return { worth: steadying.worth, link: 'steady', situation: steadying.situation }
    if (best) return best
    const theirs = calm ? card.situations : card.situations.slice(0, 1)
    const place = neighbours.findIndex((id) => theirs.includes(id))
    const situation = neighbours[place]
    return situation === undefined ? null : { worth: 0.34 - 0.02 * place, link: 'neighbour', situation }
  }
}

/** A lesson that is only for some counts more where it is for this one, and less where it is not. */
function weighMeant<T>(meant: readonly T[] | undefined, is: T | null | undefined): number {
  if (!meant || !is) return 1
  return meant.includes(is) ? meantFactor : notMeantFactor
}

/** The deepest depth that was finished since the task was begun, and all before it, which it holds. */
function countDone(slug: string, lately: Lately | undefined): number {
  const begun = lately?.get(taskBegun)
  if (begun === undefined) return 0
  return 1 + depths.findLastIndex((depth) => (lately?.get(finishedAt(slug, depth)) ?? Infinity) <= begun)
}

function weighRest(days: number | undefined): number {
  if (days === undefined || !(days < restDays)) return 1
  return doneFactor + ((1 - doneFactor) * Math.max(0, days)) / restDays
}
