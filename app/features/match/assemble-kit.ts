import { type Depth, depths, type Moment, type momentWords } from '~/features/content/words'
import { readTokens } from './internal/read-tokens'
import type { KitPiece, LessonCard, RankedSituation, SituationCard } from './match.schema'

/** What is assumed where the person says nothing about time; the screen says so. */
export const defaultMinutes = 5

const mostPieces = 3
const depthValue: Record<Depth, number> = { essence: 1, core: 1.6, deeper: 1.85 }
/** A second piece helps less than the first, a third less again. */
const placeValue = [1, 0.55, 0.35]
/** What a minute of the reader's time costs: a piece has to be worth more than it takes. */
const minutePrice = 0.04
const leastRelevance = 0.3
/** What a signal that is said in full adds to a lesson's fit; one said in part adds its share. */
const signalWeight = 0.35

/** `own`: it names one of the situations, and is not only a neighbour's. */
type Candidate = { card: LessonCard; relevance: number; reason: string; own: boolean }

/**
 * Puts together the kit: at most three pieces, never above the minutes and not filled up to them, no two on the same
 * point, in the order to use them (yourself first, then what fits best). Solved exactly over the best candidates.
 * @param situations ranked; where the person chose one themselves, that one alone with score 1
 * @param minutes what they have; null counts as `defaultMinutes`
 */
export function assembleKit(options: {
  situations: RankedSituation[]
  moment: Moment | null
  minutes: number | null
  task: string
  lessons: LessonCard[]
  situationCards: SituationCard[]
}): KitPiece[] {
  const minutes = options.minutes ?? defaultMinutes
  const candidates = rankLessons(options).slice(0, 10)
  const best = chooseBest(candidates, minutes)
  return best
    .sort(
      (a, b) => placeOf(a.candidate) - placeOf(b.candidate) || b.candidate.relevance - a.candidate.relevance,
    )
    .map(({ candidate: { card, reason }, depth }) => ({
      lesson: card.slug,
      title: card.title,
      summary: card.summary,
      depth,
      minutes: card.minutes[depth],
      reason,
    }))
}

/** Yourself first, where that piece is for this situation and not only borrowed from a neighbour. */
function placeOf({ card, own }: Candidate): number {
  return card.focus === 'self' && own ? 0 : 1
}

function rankLessons(options: Parameters<typeof assembleKit>[0]): Candidate[] {
  const { moment, lessons, situationCards, task } = options
  const top = options.situations[0]
  if (!top) return []
  const said = new Set(readTokens(task).map((token) => token.form))
  const near = options.situations.slice(0, 3).filter(({ score }) => score >= 0.35 * top.score)
  const titleOf = (id: string) => situationCards.find((card) => card.id === id)?.title ?? id
  const neighbours = situationCards.find((card) => card.id === top.id)?.neighbours ?? []
  const candidates = lessons.flatMap((card): Candidate[] => {
    let fit = 0
    let reason = ''
    for (const [at, { id, score }] of near.entries()) {
      const place = card.situations.indexOf(id)
      if (place < 0) continue
      const worth = (at === 0 ? 1 : (0.6 * score) / top.score) * (place === 0 ? 1 : 0.7)
      if (worth <= fit) continue
      fit = worth
      reason = place === 0 ? `Made for “${titleOf(id)}”` : `Also helps with “${titleOf(id)}”`
    }
    const own = fit > 0
    if (!own) {
      const place = neighbours.indexOf(card.situations[0] ?? '')
      if (place < 0) return []
      fit = 0.34 - 0.02 * place
      reason = `From the neighbouring “${titleOf(card.situations[0] ?? '')}”; the nearest we have`
    }
    const fitsMoment = moment === null || card.moments.includes(moment)
    const hit = findSignal(said, card)
    const relevance = fit * (fitsMoment ? 1 : 0.55) * (1 + signalWeight * (hit?.share ?? 0))
    const parts = [
      reason,
      moment && fitsMoment ? momentReason(moment) : null,
      hit?.share === 1 ? `you mention “${hit.signal}”` : null,
    ]
    return [{ card, relevance, own, reason: `${parts.filter(Boolean).join('; ')}.` }]
  })
  candidates.sort((a, b) => b.relevance - a.relevance || (a.card.slug < b.card.slug ? -1 : 1))
  const enough = candidates.filter((candidate) => candidate.relevance >= leastRelevance)
  return enough.length ? enough : candidates.slice(0, 1)
}

function momentReason(moment: Moment): string {
  return {
    before: 'for the time before it',
    during: 'works in the middle of it',
    after: 'for the time after it',
  }[moment satisfies keyof typeof momentWords]
}

/** Signals as tokens, read once for each lesson: they are looked at on every key press. */
const signalForms = new WeakMap<LessonCard, { signal: string; forms: string[] }[]>()

/** The signal of a lesson that the task says most of: its share is 1 where every word of it is said. */
function findSignal(said: ReadonlySet<string>, card: LessonCard): { signal: string; share: number } | null {
  let read = signalForms.get(card)
  if (!read) {
    read = card.signals.map((signal) => ({ signal, forms: readTokens(signal).map((token) => token.form) }))
    signalForms.set(card, read)
  }
  let best: { signal: string; share: number } | null = null
  for (const { signal, forms } of read) {
    const heard = forms.filter((form) => said.has(form)).length
    const share = forms.length ? heard / forms.length : 0
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { signal, share }
  }
  return best
}

type Choice = { candidate: Candidate; depth: Depth }

function chooseBest(candidates: Candidate[], minutes: number): Choice[] {
  let best: Choice[] = []
  let bestValue = 0
  const search = (from: number, chosen: Choice[], value: number, left: number) => {
    if (chosen.length > 0 && value > bestValue + 1e-9) {
      best = [...chosen]
      bestValue = value
    }
    if (chosen.length === mostPieces) return
    for (let at = from; at < candidates.length; at++) {
      const candidate = candidates[at] as Candidate
      if (chosen.some((choice) => choice.candidate.card.point === candidate.card.point)) continue
      for (const depth of depths) {
        const takes = candidate.card.minutes[depth]
        if (takes > left) continue
        const gain =
          candidate.relevance * depthValue[depth] * (placeValue[chosen.length] ?? 0) - minutePrice * takes
        search(at + 1, [...chosen, { candidate, depth }], value + gain, left - takes)
      }
    }
  }
  // Below a minute there is still time for one sentence: the essence of the best lesson.
  search(0, [], 0, Math.max(1, minutes))
  return best
}
