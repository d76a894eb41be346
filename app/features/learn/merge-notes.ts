import type { DeviceNotes } from './device-store'

/**
 * Merges two states of what one device holds, such as two tabs wrote: entry by entry, the later edit wins.
 * Nothing that only one side has is lost. The order of the two does not matter.
 */
export function mergeNotes(a: DeviceNotes, b: DeviceNotes): DeviceNotes {
  return { card: mergeByTime(a.card, b.card), notes: mergeByTime(a.notes, b.notes) }
}

function mergeByTime<T extends { at: number; text: string }>(
  a: Record<string, T>,
  b: Record<string, T>,
): Record<string, T> {
  const merged = { ...a }
  for (const [key, entry] of Object.entries(b)) {
    const other = merged[key]
    if (!other || entry.at > other.at || (entry.at === other.at && entry.text > other.text))
      merged[key] = entry
  }
  return merged
}
