import type { Features } from './read-features'

/** The label of what the library is not for. */
export const outsideLabel = 'outside'

/** What the decision "is this ours?" is made on. */
export type InsideEvidence = {
  /** The best score of a label that is ours, and by how much it leads the next. */
  best: number
  lead: number
  /** The score of what is not ours; −1 where nothing of that was learned. */
  outside: number
  /** How much of what was typed the model has ever seen, 0 to 1. */
  known: number
}

export function readScores(
  scores: ArrayLike<number>,
  outsideAt: number,
): Pick<InsideEvidence, 'best' | 'lead' | 'outside'> {
  let best = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (let at = 0; at < scores.length; at++) {
    if (at === outsideAt) continue
    const score = scores[at] as number
    if (score > best) {
      second = best
      best = score
    } else if (score > second) second = score
  }
  return {
    best,
    lead: Number.isFinite(second) ? best - second : 0,
    outside: outsideAt < 0 ? -1 : (scores[outsideAt] as number),
  }
}

/**
 * The share of words that the model knows; the first feature that is read of each token is the word itself.
 * @param tokens how many
 * @param isKnown whether the model has the feature at a place of the list
 */
export function knownShare(
  tokens: number,
  { from, to }: Pick<Features, 'from' | 'to'>,
  isKnown: (at: number) => boolean,
): number {
  if (tokens === 0) return 0
  let known = 0
  let last = -1
  for (let at = 0; at < from.length; at++) {
    if (from[at] !== to[at] || from[at] === last) continue
    last = from[at] as number
    if (isKnown(at)) known++
  }
  return known / tokens
}
