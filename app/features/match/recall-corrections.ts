import type { LearnedCorrection, RankedSituation } from './match.schema'

/** How alike a task has to be to one that was corrected, from 0 to 1, to be moved at all. */
const leastAlike = 0.3
/** A task that is quite the same goes to the corrected situation, however sure the model was of another. */
const pull = 12

/**
 * Ranks situations anew by what the person corrected before on this device. A task whose words are like those of a
 * corrected one is pulled to the situation chosen then; the newest correction of the like ones counts. Shares still
 * sum to one. Pure.
 * @param features the buckets of the task's words and pairs
 */
export function recallCorrections(
  ranked: RankedSituation[],
  features: readonly number[],
  learned: readonly LearnedCorrection[],
): RankedSituation[] {
  let best: { situation: string; alike: number; at: number } | null = null
  const said = new Set(features)
  for (const { features: then, situation, at } of learned) {
    const alike = likeness(said, then)
    if (alike < leastAlike || !ranked.some(({ id }) => id === situation)) continue
    if (!best || alike > best.alike || (alike === best.alike && at > best.at)) best = { situation, alike, at }
  }
  if (!best) return ranked
  const { situation, alike } = best
  const pulled = ranked.map(({ id, score }) => ({
    id,
    score: score * (id === situation ? Math.exp(pull * alike) : 1),
  }))
  const total = pulled.reduce((sum, { score }) => sum + score, 0)
  return pulled.map(({ id, score }) => ({ id, score: score / total })).sort((a, b) => b.score - a.score)
}

/** Shared features over all (Jaccard). */
function likeness(said: ReadonlySet<number>, then: readonly number[]): number {
  const shared = then.filter((feature) => said.has(feature)).length
  return shared / (said.size + then.length - shared || 1)
}
