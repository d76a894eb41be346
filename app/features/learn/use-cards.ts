import { useMemo } from 'react'
import { cardRemoval } from './card-change'
import { cardsFor, currentCard, type ShownCard } from './choose-card'
import { useDevice, useDeviceStore } from './device-store'
import {
  beginCard,
  chooseCard,
  clearCard,
  keepHereOnly,
  keepInAccount,
  removeCard,
  renameCard,
  takeOffDevice,
  timeOfRemoval,
  writeEntry,
} from './edit-cards'
import type { CardEntry } from './prep-card'
import { useQueue, useQueueStore } from './queue-store'

/** The cards that whoever is there may see on this device, and the one that lessons write to. */
export function useCards(): { ready: boolean; shown: ShownCard[]; current: ShownCard | null } {
  const cards = useDevice((device) => device.cards)
  const chosen = useDevice((device) => device.current)
  const kept = useDevice((device) => device.ready)
  const person = useQueue((queue) => queue.person)
  const known = useQueue((queue) => queue.ready || queue.asked)
  return useMemo(() => {
    if (!kept || !known) return { ready: false, shown: [], current: null }
    const shown = cardsFor({ cards }, person)
    return { ready: true, shown, current: currentCard({ cards, current: chosen }, person) }
  }, [cards, chosen, kept, known, person])
}

/** What one can do to the cards. What concerns the account reaches it by the queue. */
export function useCardHand() {
  const device = useDeviceStore()
  const queue = useQueueStore()
  return useMemo(() => {
    const { change } = device.getState()
    const tellRemoval = (id: string) => {
      const { person, send } = queue.getState()
      const card = device.getState().cards[id]
      if (card && card.owner !== null && card.owner === person)
        send('card', cardRemoval(id, card, timeOfRemoval(card, Date.now())))
    }
    return {
      /** @param shown the card that whoever writes has in front of them; where there is none, one begins */
      write: (shown: string | null, key: string, entry: Omit<CardEntry, 'at'>) =>
        change((notes) => {
          const card = shown ?? currentCard(notes, queue.getState().person)?.id ?? null
          return writeEntry(notes, { card, key, entry, now: Date.now() })
        }),
      begin: () => change((notes) => beginCard(notes, Date.now())),
      choose: (id: string) => change((notes) => chooseCard(notes, id, Date.now())),
      rename: (id: string, name: string) => change((notes) => renameCard(notes, id, name, Date.now())),
      clear: (id: string) => change((notes) => clearCard(notes, id, Date.now())),
      /** Takes a card away, from the account too. */
      remove: (id: string) => {
        tellRemoval(id)
        change((notes) => removeCard(notes, id))
      },
      keep: (id: string) => {
        const { person } = queue.getState()
        if (person !== null) change((notes) => keepInAccount(notes, id, person))
      },
      /** Takes a card out of the account; it stays on this device. */
      takeOut: (id: string) => {
        tellRemoval(id)
        change((notes) => keepHereOnly(notes, id, Date.now()))
      },
      takeOff: (person: string) => change((notes) => takeOffDevice(notes, person, Date.now())),
    }
  }, [device, queue])
}
