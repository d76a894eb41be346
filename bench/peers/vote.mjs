/**
 * How a search index answers with labels: the ten nearest phrases vote, each with its score.
 * @param {{ label: string, score: number }[]} hits best first
 * @returns {{ label: string, score: number }[]} best first
 */
export function vote(hits) {
  /** @type {Map<string, number>} */
  const votes = new Map()
  for (const { label, score } of hits.slice(0, 10)) votes.set(label, (votes.get(label) ?? 0) + score)
  return [...votes].map(([label, score]) => ({ label, score })).sort((a, b) => b.score - a.score)
}
