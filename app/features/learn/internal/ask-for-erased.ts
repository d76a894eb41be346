import type { StoreApi } from 'zustand/vanilla'
import type { DeviceState } from '../device-store'
import { takeOffDevice } from '../edit-cards'
import type { ErasedAnswer } from '../erased.schema'
import type { QueueState } from '../queue-store'
import { dropOf, leftBy } from '../reconcile-queue'

/**
 * Asks once, for each person whose changes or cards wait on this device while they are not signed in, whether their
 * account was erased: then nobody will ever come for them, and they go. Cards of the device alone stay. Only the number
 * of the account is sent. Returns what ends it.
 */
export function askForErased(queue: StoreApi<QueueState>, device: StoreApi<DeviceState>): () => void {
  const known = new Set<string>()
  const ask = async () => {
    const { queue: waiting, person, asked, ready } = queue.getState()
    if (!asked || !ready || !device.getState().ready) return
    const owners = Object.values(device.getState().cards).flatMap(({ owner }) => owner ?? [])
    const people = [...new Set([...leftBy(waiting, person), ...owners])].filter(
      (id) => id !== person && !known.has(id),
    )
    if (people.length === 0) return
    for (const id of people) known.add(id)
    try {
      const response = await fetch('/erased', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ people: people.slice(0, 20) }),
      })
      if (!response.ok) return
      const { erased } = (await response.json()) as ErasedAnswer
      letGo(erased)
    } catch {
      // No network: the next page asks again.
    }
  }
  const letGo = (erased: string[]) => {
    const now = Date.now()
    for (const id of erased) device.getState().change((notes) => takeOffDevice(notes, id, now))
    queue.setState(({ queue: waiting, dropped }) => {
      const kept = dropOf(waiting, erased, now)
      const fewer = Object.keys(waiting.pending).length - Object.keys(kept.pending).length
      return fewer ? { queue: kept, dropped: dropped + fewer } : {}
    })
  }
  const stopQueue = queue.subscribe((state, before) => {
    if (state.asked !== before.asked || state.ready !== before.ready || state.person !== before.person)
      void ask()
  })
  const stopDevice = device.subscribe((state, before) => {
    if (state.ready !== before.ready) void ask()
  })
  void ask()
  return () => {
    stopQueue()
    stopDevice()
  }
}
