import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type DeviceNotes, emptyNotes, writeNote } from './device-notes'
import { askForErased } from './internal/ask-for-erased'
import { keepCardsSent } from './internal/keep-cards-sent'
import { keepOnDevice } from './internal/keep-on-device'
import { useQueueStore } from './queue-store'

export type DeviceState = DeviceNotes & {
  /** Whether what was kept has been read; until then fields are shown empty and not written. */
  ready: boolean
  /** Words for the person where the device refuses to keep something (full, or private window). */
  fault: string | null
  writeNote: (key: string, text: string) => void
  /** Changes the cards, by what `edit-cards.ts` holds. */
  change: (edit: (notes: DeviceNotes) => DeviceNotes) => void
}

function createDeviceStore(): StoreApi<DeviceState> {
  return createStore<DeviceState>((set) => ({
    ...emptyNotes,
    ready: false,
    fault: null,
    writeNote: (key, text) => set(({ notes }) => ({ notes: writeNote(notes, key, text, Date.now()) })),
    change: (edit) => set(edit),
  }))
}

const DeviceStoreContext = createContext<StoreApi<DeviceState> | null>(null)

export function DeviceStoreProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createDeviceStore)
  const queue = useQueueStore()
  useEffect(() => keepOnDevice(store), [store])
  useEffect(() => keepCardsSent(store, queue), [store, queue])
  useEffect(() => askForErased(queue, store), [store, queue])
  return <DeviceStoreContext.Provider value={store}>{children}</DeviceStoreContext.Provider>
}

/** Throws outside of the provider in `root.tsx`. */
export function useDeviceStore(): StoreApi<DeviceState> {
  const store = useContext(DeviceStoreContext)
  if (!store) throw new Error('useDevice needs DeviceStoreProvider')
  return store
}

/** Throws outside of the provider in `root.tsx`. */
export function useDevice<T>(select: (state: DeviceState) => T): T {
  return useStore(useDeviceStore(), select)
}
