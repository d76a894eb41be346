import { type DeviceNotes, isHere, unusedId } from './device-notes'
import { mergeCards, mergeWritten } from './merge-cards'
import type { DeviceCard } from './prep-card'

/**
 * Merges two states of what one device holds, such as two tabs wrote: entry by entry, the later edit wins. Nothing that
 * only one side has is lost; a card that either side knows to be gone stays gone. The order of the two does not matter.
 */
export function mergeNotes(a: DeviceNotes, b: DeviceNotes): DeviceNotes {
  const gone = { ...a.gone }
  for (const [id, at] of Object.entries(b.gone)) gone[id] = Math.max(at, gone[id] ?? 0)
  const cards: Record<string, DeviceCard> = {}
  for (const side of [a, b])
    for (const [id, card] of Object.entries(side.cards)) {
      if (!isHere(card, gone[id])) continue
      const other = cards[id]
      cards[id] = other ? mergeDeviceCards(other, card) : card
    }
  return {
    cards,
    gone,
    current: later(a.current, b.current),
    next: unusedId([a.next, b.next].filter(Boolean).sort()[0] ?? '', { cards, gone }),
    adopted: later(a.adopted, b.adopted),
    notes: mergeWritten(a.notes, b.notes),
  }
}

function mergeDeviceCards(a: DeviceCard, b: DeviceCard): DeviceCard {
  return {
    ...mergeCards(a, b),
    owner: [a.owner, b.owner].filter((owner) => owner !== null).sort()[0] ?? null,
    here: Math.max(a.here, b.here),
    sent: Math.max(a.sent, b.sent),
  }
}

type Dated = { id: string; at: number }

function later(a: Dated, b: Dated): Dated {
  return b.at > a.at || (b.at === a.at && b.id > a.id) ? b : a
}
