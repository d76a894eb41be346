import { type Depth, depths } from '~/features/content/words'
import type { Candidate } from './rank-lessons'

/** A lesson at a depth. `worth`: its relevance times what the depth gives, before anything is taken off. */
export type Piece = { candidate: Candidate; depth: Depth; minutes: number; worth: number }

export const mostPieces = 3
/** A second piece helps less than the first, a third less again. */
const placeValue = [1, 0.55, 0.35]
/** What is left of a piece whose point was made already. */
const samePointShare = 0.009
/** What a minute of the reader's time costs: a piece has to be worth more than it takes. */
const minutePrice = 0.04
/** What a piece about oneself adds for each step of calm where somebody is heated: more than all it could drive out. */
const calmValue = 30
/** With heat, what the first piece adds that is for the matter: less than calm does, more than any other. */
const matterValue = 15

/**
 * What a kit is worth to the reader. In the order of their worth, pieces count in full, 0.55 and 0.35; a point made
 * already counts 0.009 of that; each minute costs 0.04. With heat, the piece that calms most adds 30 a step of
 * calm, and the first for the matter 15, unless their point is made already.
 *
 * A repeated point (the same lesson at another depth is one, too) never pays: its worth is at most 4.1 × 1.85, so it
 * adds at most 0.009 × 0.55 × 7.59 = 0.038, and takes a minute at least. So the best kit repeats no point.
 */
export function valueKit(pieces: readonly Piece[]): number {
  const sorted = [...pieces].sort(byWorth)
  return sorted.reduce((value, piece, at) => value + gainOf(piece, sorted.slice(0, at)), 0)
}

/** What a piece adds to those before it, all of which come before it by worth. */
export function gainOf(piece: Piece, before: readonly Piece[]): number {
  let { calm, matter } = piece.candidate
  let calmest = 0
  let share = placeValue[before.length] ?? 0
  for (const { candidate } of before) {
    const repeats = candidate.card.point === piece.candidate.card.point
    if (repeats) share *= samePointShare
    if (repeats) calm = 0
    if (repeats || candidate.matter) matter = false
    calmest = Math.max(calmest, candidate.calm)
  }
  const calms = calmValue * Math.max(0, calm - calmest)
  return piece.worth * share - minutePrice * piece.minutes + calms + (matter ? matterValue : 0)
}

/** The more worth, the shorter, then by name: an order of its own, whatever the library's. */
export function byWorth(a: Piece, b: Piece): number {
  if (a.worth !== b.worth) return b.worth - a.worth
  if (a.minutes !== b.minutes) return a.minutes - b.minutes
  if (a.candidate.card.slug !== b.candidate.card.slug)
    return a.candidate.card.slug < b.candidate.card.slug ? -1 : 1
  return depths.indexOf(a.depth) - depths.indexOf(b.depth)
}
