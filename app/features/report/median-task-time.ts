export type TaskTime = { lower: number; median: number; upper: number }

/** Median and quartiles of seconds, each a value between the two next to it (as spreadsheets do); null where none is. */
export function medianTaskTime(seconds: readonly number[]): TaskTime | null {
  if (seconds.length === 0) return null
  const sorted = Float64Array.from(seconds).sort()
  const at = (share: number) => {
    const place = (sorted.length - 1) * share
    const low = sorted[Math.floor(place)] ?? 0
    return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place % 1)
  }
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}
