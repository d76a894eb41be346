import { type DeviceNotes, forGood } from './device-notes'
import { keepHereOnly, removeCard } from './edit-cards'
import { mergeCards } from './merge-cards'
import { type AccountCards, newestOf, stampOf } from './prep-card'

/**
 * Takes in what somebody's account holds. Cards are merged entry by entry. A card that was deleted elsewhere goes; where
 * it was written on here later than it was deleted, it stays under another id, on this device only. A card that this
 * device deleted is not taken in.
 * @returns the new state, and what the account does not know yet: cards to send, and cards to delete there
 */
export function takeAccountCards(
  notes: DeviceNotes,
  { account, now }: { account: AccountCards; now: number },
): { notes: DeviceNotes; toSend: string[]; toDelete: string[] } {
  const { person } = account
  let state = notes
  for (const { id, at } of account.deleted) {
    const card = state.cards[id]
    if (card?.owner !== person) continue
    state = newestOf(card) > at ? keepHereOnly(state, id, now) : removeCard(state, id)
  }
  const known = new Map<string, number>(account.unopened.map((id) => [id, Number.POSITIVE_INFINITY]))
  const toDelete: string[] = []
  for (const { id, ...words } of account.cards) {
    known.set(id, stampOf(words))
    const goneAt = state.gone[id] ?? 0
    const card = state.cards[id]
    if (goneAt === forGood) toDelete.push(id)
    else if (!card || card.owner === person) {
      const here = card?.here ?? Math.max(now, goneAt + 1)
      const sent = Math.max(card?.sent ?? 0, stampOf(words))
      const merged = card ? mergeCards(card, words) : words
      state = { ...state, cards: { ...state.cards, [id]: { ...merged, owner: person, here, sent } } }
    }
  }
  const toSend = Object.entries(state.cards)
    .filter(([id, card]) => card.owner === person && stampOf(card) > (known.get(id) ?? 0))
    .map(([id]) => id)
  return { notes: state, toSend, toDelete }
}
