import type { StoreApi } from 'zustand/vanilla'
import type { QueueState } from '../queue-store'

/**
 * Tells other tabs who is there once it is known, and asks the server anew where a tab says that somebody else is, where
 * the server has taken a change for somebody else's, and where the page comes back from the history: so that no tab goes
 * on as somebody who has left. Returns what ends it.
 * @param ask loads anew what the page shows, who is there included
 */
export function agreeWhoIsThere(store: StoreApi<QueueState>, ask: () => void): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('just-enough-who')
  const tell = ({ asked, person }: QueueState) => {
    if (asked) channel?.postMessage({ person })
  }
  const back = ({ persisted }: PageTransitionEvent) => {
    // Without a network nobody can be asked, and the page would go.
    if (persisted && navigator.onLine) ask()
  }
  tell(store.getState())
  const stopListening = store.subscribe((state, before) => {
    if (state.person !== before.person || state.asked !== before.asked) tell(state)
    if (state.strangers > before.strangers) ask()
  })
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<{ person: string | null }>) => {
      const { asked, person } = store.getState()
      if (asked && data.person !== person) ask()
    }
  addEventListener('pageshow', back)
  return () => {
    stopListening()
    channel?.close()
    removeEventListener('pageshow', back)
  }
}
