import { fewest } from './report.schema'

/**
 * Into how many people a group falls, each in one place: without places of fewer than five, and without more where what
 * is left out would come to fewer than five, so that it cannot be had by subtraction. Places of nobody are 0. Pure.
 */
export function withholdStops(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < fewest ? [at] : [])))
  const hiddenSum = () => [...hidden].reduce((sum, at) => sum + (counts[at] ?? 0), 0)
  const bySize = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count >= fewest)
    .sort((a, b) => a.count - b.count || a.at - b.at)
  for (const { at } of bySize) {
    if (hidden.size === 0 || hiddenSum() >= fewest) break
    hidden.add(at)
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count))
}
