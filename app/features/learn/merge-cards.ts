import type { CardWords, Written } from './prep-card'

/**
 * Merges two states of one card, such as two tabs, two devices, or a device and the account hold: the name and each entry
 * by themselves, the later edit wins. Nothing that only one side has is lost. The order of the two does not matter.
 */
export function mergeCards(a: CardWords, b: CardWords): CardWords {
  return {
    name: later(a.name, b.name),
    entries: mergeWritten(a.entries, b.entries),
    createdAt: Math.min(a.createdAt, b.createdAt),
  }
}

/** The same for anything that is keyed and dated. */
export function mergeWritten<T extends Written>(
  a: Record<string, T>,
  b: Record<string, T>,
): Record<string, T> {
  const merged = { ...a }
  for (const [key, entry] of Object.entries(b)) {
    const other = merged[key]
    merged[key] = other ? later(other, entry) : entry
  }
  return merged
}

function later<T extends Written>(a: T, b: T): T {
  return b.at > a.at || (b.at === a.at && b.text > a.text) ? b : a
}
