import { useEffect } from 'react'
import { cardChange, cardRemoval } from './card-change'
import { useDevice, useDeviceStore } from './device-store'
import { timeOfRemoval } from './edit-cards'
import { type AccountCards, bytesOf, mostAccountBytes } from './prep-card'
import { useQueue, useQueueStore } from './queue-store'
import { takeAccountCards } from './take-account-cards'

/**
 * Takes in what the account holds, once it is there: the page does not wait for it. What the account does not know of this
 * device's cards is sent, whatever the reason (it was restored from a backup, a change was refused).
 */
export function useAccountCards(account: AccountCards | null | Promise<AccountCards | null>): void {
  const device = useDeviceStore()
  const queue = useQueueStore()
  const ready = useDevice((state) => state.ready)
  const person = useQueue((state) => state.person)
  useEffect(() => {
    let left = false
    void Promise.resolve(account).then((given) => {
      // A page may be older than a change of who is there: then it is not theirs to be shown.
      if (left || !ready || !given || given.person !== person) return
      const taken = takeAccountCards(device.getState(), { account: given, now: Date.now() })
      device.setState(taken.notes)
      const { send } = queue.getState()
      const { cards } = taken.notes
      for (const id of taken.toSend) {
        const card = cards[id]
        if (card && bytesOf(card) <= mostAccountBytes) send('card', cardChange(id, card))
      }
      for (const card of given.cards)
        if (taken.toDelete.includes(card.id))
          send('card', cardRemoval(card.id, card, timeOfRemoval(card, Date.now())))
    })
    return () => {
      left = true
    }
  }, [account, ready, person, device, queue])
}
