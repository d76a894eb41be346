import type { DeviceNotes } from './device-notes'
import { beginCard, changeCard } from './edit-cards'
import { mergeWritten } from './merge-cards'
import type { CardEntry, Written } from './prep-card'

/** The form before there were several cards. A tab that was opened then still writes it. */
export type OldNotes = { card: Record<string, CardEntry>; notes: Record<string, Written> }

/**
 * Takes over what a tab of the old form wrote: its one card becomes the first of the cards. What that tab writes later
 * goes to the same card; if the card is not here any more, only what is new goes to another, and nothing of what was
 * taken away comes back.
 */
export function adoptOldNotes(kept: DeviceNotes, old: OldNotes, now: number): DeviceNotes {
  const notes = { ...kept, notes: mergeWritten(kept.notes, old.notes) }
  const isThere = kept.adopted.id in kept.cards
  const fresh = Object.entries(old.card).filter(
    ([, { text, at }]) => isThere || (at > kept.adopted.at && text.trim() !== ''),
  )
  if (fresh.length === 0) return notes
  const times = fresh.map(([, { at }]) => at)
  const id = isThere ? kept.adopted.id : kept.next
  const begun = isThere ? notes : beginCard(notes, now)
  const adopted = { id, at: Math.max(kept.adopted.at, ...times) }
  return changeCard({ ...begun, current: kept.current, adopted }, id, (card) => ({
    ...card,
    entries: mergeWritten(card.entries, Object.fromEntries(fresh)),
    createdAt: Math.min(card.createdAt, ...times),
  }))
}
