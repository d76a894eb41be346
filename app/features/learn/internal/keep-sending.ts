import type { StoreApi } from 'zustand/vanilla'
import type { SyncAnswer } from '../mutation.schema'
import type { QueueState } from '../queue-store'
import { nextToSend, settle } from '../reconcile-queue'

const firstWait = 2_000
const longestWait = 5 * 60_000
const shortestPause = 400
/** A network that takes a request and never answers is left after so long: one tab that sends holds up all others. */
const patienceMs = 20_000
/** What a browser lets outlive its page, less some room. */
const keepaliveBytes = 50_000

type Persisted = StoreApi<QueueState> & { persist: { rehydrate: () => Promise<void> | void } }

/**
 * Sends the queue as long as the page is open: soon after each change, when the network or the page comes back, and
 * again after a failure, each time later. One tab sends at a time. Returns what ends it.
 */
export function keepSending(store: Persisted): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstWait
  let most = 50
  let busy = false
  let wokenMeanwhile = false
  let ended = false

  const soon = (ms: number) => {
    clearTimeout(timer)
    if (!ended) timer = setTimeout(run, ms)
  }

  const run = async () => {
    if (busy || ended) return
    busy = true
    try {
      await withLock(async () => {
        // What another tab put in or settled meanwhile counts too.
        await store.persist.rehydrate()
        while (await sendOnce()) wait = firstWait
      })
    } catch {
      soon(wait)
      wait = Math.min(wait * 2, longestWait)
    }
    busy = false
    if (wokenMeanwhile) back()
  }

  /** Sends one batch; whether there may be more. @throws where it has to be tried again later */
  const sendOnce = async (): Promise<boolean> => {
    const { queue, person } = store.getState()
    const batch = nextToSend(queue, person, { count: most, characters: 120_000 })
    if (batch.length === 0 || !navigator.onLine) return false
    const body = JSON.stringify({ sentAt: Date.now(), mutations: batch })
    store.setState({ onTheirWay: new Set(batch.map(({ id }) => id)) })
    try {
      const response = await fetch('/sync', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        keepalive: body.length < keepaliveBytes,
        signal: AbortSignal.timeout(patienceMs),
      })
      if (await isUnreadable(response, batch.length)) return narrow(batch.map(({ id }) => id))
      if (!response.ok) throw new Error(`sync answered ${response.status}`)
      const { results } = (await response.json()) as SyncAnswer
      store.setState((state) => {
        const { pending } = state.queue
        const done = Object.entries(pending).filter(([id]) => results[id] === 'applied')
        const strange = Object.values(results).includes('other-person')
        return {
          strangers: state.strangers + (strange ? 1 : 0),
          queue: settle(state.queue, results, Date.now()),
          arrived: { ...state.arrived, ...Object.fromEntries(done) },
        }
      })
      most = 50
      return batch.some(({ id }) => results[id] === 'applied' || results[id] === 'refused')
    } finally {
      store.setState({ onTheirWay: new Set() })
    }
  }

  /** A request that the server cannot read: one change at a time finds the one that is at fault, which then goes. */
  const narrow = (ids: string[]): boolean => {
    if (ids.length > 1) most = 1
    else
      store.setState((state) => ({
        queue: settle(state.queue, Object.fromEntries(ids.map((id) => [id, 'refused'])), Date.now()),
      }))
    return true
  }

  const back = () => {
    wokenMeanwhile = busy
    if (busy) return
    wait = firstWait
    soon(0)
  }
  const shown = () => {
    if (document.visibilityState === 'visible') back()
  }
  const stopListening = store.subscribe((state, before) => {
    if (
      state.queue.pending !== before.queue.pending ||
      state.person !== before.person ||
      state.asked !== before.asked
    )
      if (Object.keys(state.queue.pending).length > 0) soon(shortestPause)
  })
  addEventListener('online', back)
  document.addEventListener('visibilitychange', shown)
  void Promise.resolve(store.persist.rehydrate()).then(back)
  return () => {
    ended = true
    clearTimeout(timer)
    stopListening()
    removeEventListener('online', back)
    document.removeEventListener('visibilitychange', shown)
  }
}

/**
 * Whether the server said that it cannot read what was sent. A proxy or a filter on the way may refuse too: for that
 * nothing is thrown away, and it is tried again later.
 */
async function isUnreadable(response: Response, changes: number): Promise<boolean> {
  if (response.status === 413) return changes > 1
  if (response.status !== 400) return false
  const said = (await response.json().catch(() => null)) as { code?: unknown } | null
  return said?.code === 'bad-input'
}

/** Another tab that is sending already sends ours too, since it reads the queue afresh: then there is nothing to do. */
async function withLock(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request('just-enough-sync', work)
}
