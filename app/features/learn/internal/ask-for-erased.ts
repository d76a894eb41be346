import type { StoreApi } from 'zustand/vanilla'
import type { ErasedAnswer } from '../erased.schema'
import type { QueueState } from '../queue-store'
import { dropOf, leftBy } from '../reconcile-queue'

/**
 * Asks once, for each person whose changes wait on this device while they are not signed in, whether their account was
 * erased: then nobody will ever send them, and they go. Only the number of the account is sent. Returns what ends it.
 */
export function askForErased(store: StoreApi<QueueState>): () => void {
  const known = new Set<string>()
  const ask = async () => {
    const { queue, person, asked, ready } = store.getState()
    const people = asked && ready ? leftBy(queue, person).filter((id) => !known.has(id)) : []
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
      store.setState(({ queue: now, dropped }) => {
        const kept = dropOf(now, erased, Date.now())
        const fewer = Object.keys(now.pending).length - Object.keys(kept.pending).length
        return fewer ? { queue: kept, dropped: dropped + fewer } : {}
      })
    } catch {
      // No network: the next page asks again.
    }
  }
  const stop = store.subscribe((state, before) => {
    if (state.asked !== before.asked || state.ready !== before.ready || state.person !== before.person)
      void ask()
  })
  void ask()
  return stop
}
