import type { DeviceNotes } from './device-notes'
import { type DeviceCard, newestOf } from './prep-card'

export type ShownCard = DeviceCard & { id: string }

/**
 * The cards that whoever is there may see: those of this device, and those of their own account; never those of somebody
 * else's. The youngest comes first.
 * @param person who is signed in, or null
 */
export function cardsFor({ cards }: Pick<DeviceNotes, 'cards'>, person: string | null): ShownCard[] {
  return Object.entries(cards)
    .filter(([, { owner }]) => owner === null || owner === person)
    .map(([id, card]) => ({ id, ...card }))
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
}

/** The card that lessons write to: the one chosen last, else the last one written on; null where there is none yet. */
export function currentCard(
  notes: Pick<DeviceNotes, 'cards' | 'current'>,
  person: string | null,
): ShownCard | null {
  const shown = cardsFor(notes, person)
  const written = shown.toSorted((a, b) => newestOf(b) - newestOf(a))
  return shown.find(({ id }) => id === notes.current.id) ?? written[0] ?? null
}
