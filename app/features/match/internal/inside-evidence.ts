import { hashFeature } from './hash-feature'
import type { Token } from './read-tokens'

/** The label of what the library is not for. */
export const outsideLabel = 'outside'

/** The best score of a label that is ours, and the score of what is not. */
export function readScores(scores: ArrayLike<number>, outsideAt: number): { best: number; outside: number } {
  let best = Number.NEGATIVE_INFINITY
  for (let at = 0; at < scores.length; at++) if (at !== outsideAt) best = Math.max(best, scores[at] as number)
  return { best, outside: outsideAt < 0 ? -1 : (scores[outsideAt] as number) }
}

/** How much of what was typed the model has ever seen, 0 to 1. */
export function knownShare(tokens: Token[], placeOf: Int32Array): number {
  if (tokens.length === 0) return 0
  return tokens.filter(({ form }) => (placeOf[hashFeature(form)] as number) >= 0).length / tokens.length
}
