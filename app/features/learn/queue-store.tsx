import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { keepSending } from './internal/keep-sending'
import { queueStorage } from './internal/queue-storage'
import type { Mutation, MutationBody, MutationKind } from './mutation.schema'
import {
  addToQueue,
  emptyQueue,
  type KeptQueue,
  leftOut,
  mergeQueues,
  nextTime,
  type Queue,
  saidBy,
} from './reconcile-queue'

export type QueueState = KeptQueue & {
  /** Whether a page that came from the server has said who is there. */
  asked: boolean
  /** Whether what the device holds has been read. */
  ready: boolean
  /** Words where the device cannot keep the queue. */
  fault: string | null
  /** How many changes were let go of, since their account was erased. */
  dropped: number
  /** Sent and not answered yet. */
  onTheirWay: ReadonlySet<string>
  /** What arrived since the page was made, which is shown with it. */
  arrived: Queue['pending']
  /** How often the server took what this person said for somebody else's: somebody else is signed in, or nobody. */
  strangers: number
  /** Puts a change of the signed-in person (for `help`, of anybody) into the queue. Nothing happens for a guest. */
  send: <Kind extends MutationKind>(kind: Kind, body: MutationBody<Kind>) => void
  /** What a page that came from the server knows of who is there. */
  know: (person: string | null) => void
  /** What a page that was made since knows: it may say something newer. */
  forget: (arrived: readonly string[]) => void
}

function createQueueStore() {
  const store = createStore<QueueState>()(
    persist(
      (set, get): QueueState => ({
        queue: emptyQueue,
        person: null,
        asked: false,
        ready: false,
        fault: null,
        dropped: 0,
        onTheirWay: new Set(),
        arrived: {},
        strangers: 0,
        send: (kind, body) => {
          const { person, queue, onTheirWay } = get()
          if (person === null && kind !== 'help') return
          const at = nextTime(queue, Date.now())
          const mutation = { id: crypto.randomUUID(), person, at, kind, body } as Mutation
          set({ queue: addToQueue(queue, mutation, onTheirWay) })
        },
        know: (person) => {
          if (!get().asked || get().person !== person) set({ person, asked: true })
        },
        forget: (known) => {
          const { arrived } = get()
          const rest = Object.entries(arrived).filter(([id]) => !known.includes(id))
          if (rest.length < Object.keys(arrived).length) set({ arrived: Object.fromEntries(rest) })
        },
      }),
      {
        name: 'just-enough-queue-1',
        skipHydration: true,
        storage: queueStorage((fault) => store.setState({ fault })),
        partialize: ({ queue, person }): KeptQueue => ({ queue, person }),
        merge: (kept, state) => {
          const known = kept as KeptQueue | undefined
          const queue = mergeQueues(known?.queue ?? emptyQueue, state.queue, Date.now())
          return {
            ...state,
            ready: true,
            person: state.asked ? state.person : (known?.person ?? null),
            queue,
            // Another tab has brought it to the server.
            arrived: { ...state.arrived, ...leftOut(state.queue.pending, queue.pending) },
          }
        },
      },
    ),
  )
  return store
}

const QueueStoreContext = createContext<StoreApi<QueueState> | null>(null)

/** @param person who the server says is there; undefined where the page came from the device and nobody was asked */
export function QueueStoreProvider(props: { person: string | null | undefined; children: ReactNode }) {
  const { person, children } = props
  const [store] = useState(createQueueStore)
  useEffect(() => {
    if (person !== undefined) store.getState().know(person)
  }, [store, person])
  useEffect(() => keepSending(store), [store])
  return <QueueStoreContext.Provider value={store}>{children}</QueueStoreContext.Provider>
}

/** Throws outside of the provider in `root.tsx`. */
export function useQueueStore(): StoreApi<QueueState> {
  const store = useContext(QueueStoreContext)
  if (!store) throw new Error('useQueue needs QueueStoreProvider')
  return store
}

/** Throws outside of the provider in `root.tsx`. */
export function useQueue<T>(select: (state: QueueState) => T): T {
  return useStore(useQueueStore(), select)
}

/**
 * What whoever is there has said on this device, for pages to be shown with: what is still to be sent, and what arrived
 * since they were made. What somebody else said here waits unseen until they come back.
 */
export function useSaid(): Queue {
  const queue = useQueue((state) => state.queue)
  const arrived = useQueue((state) => state.arrived)
  const person = useQueue((state) => state.person)
  return useMemo(
    () => saidBy(person, { ...queue, pending: { ...arrived, ...queue.pending } }),
    [queue, arrived, person],
  )
}
