import type { StoreApi } from 'zustand/vanilla'
import { cardChange } from '../card-change'
import type { DeviceState } from '../device-store'
import { changeCard } from '../edit-cards'
import { bytesOf, type DeviceCard, mostAccountBytes, stampOf } from '../prep-card'
import type { QueueState } from '../queue-store'

const restMs = 1_000
/** A tab in the back only learns of edits: the one in which they are made sends them, if it is not gone. */
const behindMs = 5_000

/**
 * Hands cards that their owner keeps in the account to the queue: when the writing rests, when the page is left, and, after
 * a crash, when the app is opened again. Cards of anybody but the person who is there are left alone. Returns what ends it.
 */
export function keepCardsSent(device: StoreApi<DeviceState>, queue: StoreApi<QueueState>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined

  const due = (): [string, DeviceCard][] => {
    const { person } = queue.getState()
    const { ready, cards } = device.getState()
    if (!ready || person === null) return []
    return Object.entries(cards).filter(
      ([, card]) => card.owner === person && stampOf(card) > card.sent && bytesOf(card) <= mostAccountBytes,
    )
  }
  const sendNow = () => {
    clearTimeout(timer)
    timer = undefined
    for (const [id, card] of due()) {
      queue.getState().send('card', cardChange(id, card))
      const sent = stampOf(card)
      device.getState().change((notes) => changeCard(notes, id, (kept) => ({ ...kept, sent })))
    }
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(sendNow, document.visibilityState === 'visible' ? restMs : behindMs)
  }
  const stopDevice = device.subscribe((state, before) => {
    if (state.cards !== before.cards || state.ready !== before.ready) soon()
  })
  const stopQueue = queue.subscribe((state, before) => {
    if (state.person !== before.person) soon()
  })
  addEventListener('pagehide', sendNow)
  return () => {
    clearTimeout(timer)
    stopDevice()
    stopQueue()
    removeEventListener('pagehide', sendNow)
  }
}
