import { fewest } from './report.schema'
import type { BySpan } from './works.schema'

/**
 * The same figure in spans that hold each other, the narrowest first, without those that would tell what fewer than five
 * did: themselves, or taken from a longer one that is shown. The longest is decided first. Pure.
 */
export function withholdSpans(counts: Readonly<BySpan<number>>): BySpan<number | null> {
  let wider: number | null = null
  const decide = (count: number): number | null => {
    if (count < fewest) return null
    const rest = wider === null ? 0 : wider - count
    if (rest > 0 && rest < fewest) return null
    wider = count
    return count
  }
  const year = decide(counts[2])
  const twelve = decide(counts[1])
  return [decide(counts[0]), twelve, year]
}
