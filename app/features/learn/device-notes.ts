import type { DeviceCard, Written } from './prep-card'

/** What stays on the device: prep cards, private answers, ticks and choices. Everything is keyed and dated. */
export type DeviceNotes = {
  cards: Record<string, DeviceCard>
  /** Cards that are not here any more, and since when; `forGood` where they were deleted. */
  gone: Record<string, number>
  /** The card that was chosen last. Lessons write to it, if whoever is there may see it. */
  current: { id: string; at: number }
  /**
   * The id of the card that begins next. It is known before, so that two tabs that write their first words at once begin
   * the same card. Empty until what the device holds was read.
   */
  next: string
  /** The card that took over the one of the form before there were several, and up to which words of it. */
  adopted: { id: string; at: number }
  /** Reflections, ticks of checklists and choices in scenarios, by lesson and part. */
  notes: Record<string, Written>
}

export const emptyNotes: DeviceNotes = {
  cards: {},
  gone: {},
  current: { id: '', at: 0 },
  next: '',
  adopted: { id: '', at: 0 },
  notes: {},
}

/** Later than any time: a deleted card does not come back, whatever brings it. */
export const forGood = Number.MAX_SAFE_INTEGER

/** A private answer, written. It is later than what it takes the place of, also where the clock was ahead once. */
export function writeNote(
  notes: DeviceNotes['notes'],
  key: string,
  text: string,
  now: number,
): DeviceNotes['notes'] {
  return { ...notes, [key]: { text, at: Math.max(now, (notes[key]?.at ?? 0) + 1) } }
}

/** Whether a card is on this device, given when it went. */
export function isHere(card: DeviceCard, goneAt: number | undefined): boolean {
  return card.here > (goneAt ?? 0)
}

/** The first id from this one on that no card here has or had. Made without chance, so that two tabs find the same. */
export function unusedId(from: string, { cards, gone }: Pick<DeviceNotes, 'cards' | 'gone'>): string {
  let id = from
  while (id in cards || id in gone) {
    const last = (BigInt(`0x${id.slice(-12)}`) + 1n) % 2n ** 48n
    id = id.slice(0, -12) + last.toString(16).padStart(12, '0')
  }
  return id
}
