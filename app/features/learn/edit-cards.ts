import { type DeviceNotes, forGood, unusedId } from './device-notes'
import { type CardEntry, type CardWords, type DeviceCard, newestOf } from './prep-card'

/*
 * What a person does to the cards of a device, each as a new state. `now` is milliseconds by the device's clock. An edit
 * is always dated later than what it replaces, also after a clock was set back: who has seen an entry and writes it anew
 * wins, whatever the clocks of two devices say.
 */

/** Writes an entry. A card that is not there, because there was none yet or it went meanwhile, begins by itself. */
export function writeEntry(
  notes: DeviceNotes,
  options: { card: string | null; key: string; entry: Omit<CardEntry, 'at'>; now: number },
): DeviceNotes {
  const { card, key, entry, now } = options
  const known = card !== null && card in notes.cards
  const id = known ? card : notes.next
  const begun = known ? notes : beginCard(notes, now)
  return changeCard(begun, id, (card) => ({
    ...card,
    entries: { ...card.entries, [key]: { ...entry, at: after(now, card.entries[key]?.at) } },
  }))
}

/** Begins an empty card, which lessons write to from now on. */
export function beginCard(notes: DeviceNotes, now: number): DeviceNotes {
  const fresh: DeviceCard = {
    name: { text: '', at: 0 },
    entries: {},
    createdAt: now,
    owner: null,
    here: now,
    sent: 0,
  }
  return chooseCard(addCard(notes, fresh), notes.next, now)
}

/** Lessons write to this card from now on. */
export function chooseCard(notes: DeviceNotes, id: string, now: number): DeviceNotes {
  return { ...notes, current: { id, at: after(now, notes.current.at) } }
}

export function renameCard(notes: DeviceNotes, id: string, name: string, now: number): DeviceNotes {
  return changeCard(notes, id, (card) => ({ ...card, name: { text: name, at: after(now, card.name.at) } }))
}

/** Empties every entry; the card and its name stay. */
export function clearCard(notes: DeviceNotes, id: string, now: number): DeviceNotes {
  return changeCard(notes, id, (card) => ({
    ...card,
    entries: Object.fromEntries(
      Object.entries(card.entries).map(([key, entry]) => [
        key,
        { ...entry, text: '', at: after(now, entry.at) },
      ]),
    ),
  }))
}

/** Keeps a card in this person's account from now on. */
export function keepInAccount(notes: DeviceNotes, id: string, person: string): DeviceNotes {
  return changeCard(notes, id, (card) => ({ ...card, owner: card.owner ?? person, sent: 0 }))
}

/** Takes a card away for good. */
export function removeCard(notes: DeviceNotes, id: string): DeviceNotes {
  const { [id]: _, ...cards } = notes.cards
  return { ...notes, cards, gone: { ...notes.gone, [id]: forGood } }
}

/** When a deletion counts: later than everything that whoever deletes has seen. */
export function timeOfRemoval(card: CardWords, now: number): number {
  return after(now, newestOf(card))
}

/**
 * Goes on with a card under another id, on this device only; the one before goes for good, from everywhere. So a card
 * that is taken out of an account never has to come back from the dead there.
 */
export function keepHereOnly(notes: DeviceNotes, id: string, now: number): DeviceNotes {
  const card = notes.cards[id]
  if (!card) return notes
  const without = removeCard(addCard(notes, { ...card, owner: null, here: now, sent: 0 }), id)
  return notes.current.id === id ? chooseCard(without, notes.next, now) : without
}

/** Takes what somebody's account holds off this device: nothing is deleted, and it comes again when they sign in. */
export function takeOffDevice(notes: DeviceNotes, person: string, now: number): DeviceNotes {
  const cards = { ...notes.cards }
  const gone = { ...notes.gone }
  for (const [id, card] of Object.entries(notes.cards)) {
    if (card.owner !== person) continue
    delete cards[id]
    gone[id] = Math.max(now, card.here)
  }
  return { ...notes, cards, gone }
}

export function changeCard(
  notes: DeviceNotes,
  id: string,
  change: (card: DeviceCard) => DeviceCard,
): DeviceNotes {
  const card = notes.cards[id]
  return card ? { ...notes, cards: { ...notes.cards, [id]: change(card) } } : notes
}

function after(now: number, before = 0): number {
  return Math.max(now, before + 1)
}

/** Puts a card under the id that is next. */
function addCard(notes: DeviceNotes, card: DeviceCard): DeviceNotes {
  const cards = { ...notes.cards, [notes.next]: card }
  return { ...notes, cards, next: unusedId(notes.next, { cards, gone: notes.gone }) }
}
