import { defaultMinutes } from './default-minutes'
import { chooseFresh } from './internal/choose-pieces'
import { type Candidate, type RankOptions, rankLessons } from './internal/rank-lessons'
import { wordReason } from './internal/word-reason'
import type { KitPiece } from './match.schema'

/**
 * Puts together the kit: at most three pieces, never above the minutes and not filled up to them, no two on the same
 * point, in the order to use them (yourself first, then what fits best). The best kit there is by `valueKit`, solved
 * exactly, and the same one whatever the order of the lessons.
 * @param options.minutes what they have; null counts as `defaultMinutes`, and less than a minute as one, since there
 * is still time for one sentence
 * @param options.heat with `me` or `them`, a piece about oneself is in and first, where one is there for the situation
 * or a neighbour of it; with `me` what calms in the middle of it goes before all others. One at least is for the matter, where
 * the minutes allow
 * @param options.help moves lessons by at most 29 %, and leaves none out (see `weighHelp`)
 * @param options.lately in days; lessons of the last week step back; those finished for this task at such a
 * depth, and those that did not help in this situation, are in only where there is nothing else
 * @returns nothing only where no lesson is near the situation, or none so short; one of its own for the moment keeps others
 * out though it be too long itself, which no essence within its budget is
 */
export function assembleKit(options: RankOptions & { minutes: number | null }): KitPiece[] {
  const minutes = Math.max(1, options.minutes ?? defaultMinutes)
  const titleOf = (id: string) => options.situationCards.find((card) => card.id === id)?.title ?? id
  const pieces = chooseFresh(rankLessons(options), minutes)
  const calmest = Math.max(...pieces.map(({ candidate }) => candidate.calm))
  return pieces
    .sort((a, b) => byUse(a.candidate, b.candidate))
    .map(({ candidate, depth, minutes: takes }) => ({
      lesson: candidate.card.slug,
      title: candidate.card.title,
      summary: candidate.card.summary,
      depth,
      minutes: takes,
      reason: wordReason(candidate, { titleOf, calmest: candidate.calm === calmest }),
    }))
}

function byUse(a: Candidate, b: Candidate): number {
  const slugs = a.card.slug < b.card.slug ? -1 : 1
  return placeOf(a) - placeOf(b) || b.calm - a.calm || b.relevance - a.relevance || slugs
}

/** What suits less than this stands where its worth puts it, though it be about oneself. */
const leastSuits = -0.5

/**
 * Yourself first, where that piece is for this situation and not only borrowed from a neighbour, and for what was said;
 * or with heat.
 */
function placeOf({ card, link, suits, calm }: Candidate): number {
  return calm > 0 || (card.focus === 'self' && link !== 'neighbour' && suits > leastSuits) ? 0 : 1
}
