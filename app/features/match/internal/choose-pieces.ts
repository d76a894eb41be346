import { type Depth, depths } from '~/features/content/words'
import type { Candidate } from './rank-lessons'
import { byWorth, gainOf, mostPieces, type Piece } from './value-kit'

const depthValue: Record<Depth, number> = { essence: 1, core: 1.6, deeper: 1.85 }

/**
 * As `choosePieces`, of what is neither behind the reader in this task nor did lately not help them; where that is nothing,
 * of what is behind them too, and then of all.
 */
export function chooseFresh(candidates: readonly Candidate[], minutes: number): Piece[] {
  const welcome = candidates.filter(({ refused }) => !refused)
  const anew = (of: readonly Candidate[]) => of.map((candidate) => ({ ...candidate, done: 0 }))
  for (const of of [welcome, anew(welcome), anew(candidates)]) {
    const { pieces } = choosePieces(of, minutes)
    if (pieces.length) return pieces
  }
  return []
}

/**
 * Chooses the pieces that are worth most together (see `valueKit`) within the minutes. Exact: all kits of one, two and
 * three pieces are looked at, over the pieces that `dropBeaten` leaves, and it leaves those of a best kit.
 *
 * The work is bounded: of each length in minutes at most three pieces stay (more with heat), since the fourth is
 * beaten. With lessons of up to ten minutes that is 30 pieces and 4,525 kits at most; with a library of 85 lessons it
 * is 10 to 20 pieces and near 600 kits.
 * @param minutes what the kit may take in all
 * @returns no pieces only where none fits the minutes; then the value is −Infinity
 */
export function choosePieces(
  candidates: readonly Candidate[],
  minutes: number,
): { pieces: Piece[]; value: number } {
  const pieces = dropBeaten(listPieces(candidates, minutes))
  const chosen: Piece[] = []
  let best = { pieces: [] as Piece[], value: Number.NEGATIVE_INFINITY }
  const extend = (from: number, value: number, left: number) => {
    for (let at = from; at < pieces.length; at++) {
      const piece = pieces[at] as Piece
      if (piece.minutes > left) continue
      const total = value + gainOf(piece, chosen)
      chosen.push(piece)
      // Sums in another order differ in their last digits: such a difference is none.
      if (total > best.value + 1e-9) best = { pieces: [...chosen], value: total }
      if (chosen.length < mostPieces) extend(at + 1, total, left - piece.minutes)
      chosen.pop()
    }
  }
  extend(0, 0, minutes)
  return best
}

function listPieces(candidates: readonly Candidate[], minutes: number): Piece[] {
  const pieces: Piece[] = []
  for (const candidate of candidates)
    for (const depth of depths.slice(candidate.done)) {
      const takes = candidate.card.minutes[depth]
      const worth = candidate.relevance * depthValue[depth]
      if (takes <= minutes) pieces.push({ candidate, depth, minutes: takes, worth })
    }
  return pieces.sort(byWorth)
}

/**
 * Drops pieces that a best kit can do without. One piece beats another that comes after it by worth, if it takes no
 * longer, and calms as much and is for the matter where the other does and is (with heat). A piece goes if one on its own point beats it, or if
 * pieces on three points do. Nothing is lost: of the best kits, which repeat no point, take the one that comes first.
 * If it held such a piece, one of those that beat it would be on a point that the other two pieces leave free, and in
 * its place give a kit that is worth no less and comes before. It is enough to ask the pieces that stay, since what
 * beats a piece that beats another beats that one as well.
 */
function dropBeaten(sorted: Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of sorted) {
    const { point } = piece.candidate.card
    const points = new Set<string>()
    for (const other of kept)
      if (
        other.minutes <= piece.minutes &&
        other.candidate.calm >= piece.candidate.calm &&
        (other.candidate.matter || !piece.candidate.matter)
      )
        points.add(other.candidate.card.point)
    if (!points.has(point) && points.size < mostPieces) kept.push(piece)
  }
  return kept
}
