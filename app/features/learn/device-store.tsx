import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PrepFieldName } from '~/features/content/parts.schema'
import { keepOnDevice } from './internal/keep-on-device'

/** One thing written on this device. The later edit wins where two tabs wrote; an empty text is a removal. */
type Note = { text: string; at: number }
export type CardEntry = Note & { field: PrepFieldName; label: string; lesson: string }

/** What stays on the device: prep card, private answers, ticks and choices. Everything is keyed and dated. */
export type DeviceNotes = {
  card: Record<string, CardEntry>
  /** Reflections, ticks of checklists and choices in scenarios, by lesson and part. */
  notes: Record<string, Note>
}

export type DeviceState = DeviceNotes & {
  /** Whether what was kept has been read; until then fields are shown empty and not written. */
  ready: boolean
  /** Words for the person where the device refuses to keep something (full, or private window). */
  fault: string | null
  writeCard: (key: string, entry: Omit<CardEntry, 'at'>) => void
  writeNote: (key: string, text: string) => void
  clearCard: () => void
}

function createDeviceStore(): StoreApi<DeviceState> {
  return createStore<DeviceState>((set) => ({
    card: {},
    notes: {},
    ready: false,
    fault: null,
    writeCard: (key, entry) =>
      set(({ card }) => ({ card: { ...card, [key]: { ...entry, at: Date.now() } } })),
    writeNote: (key, text) => set(({ notes }) => ({ notes: { ...notes, [key]: { text, at: Date.now() } } })),
    clearCard: () =>
      set(({ card }) => {
        const at = Date.now()
        return {
          card: Object.fromEntries(
            Object.entries(card).map(([key, entry]) => [key, { ...entry, text: '', at }]),
          ),
        }
      }),
  }))
}

const DeviceStoreContext = createContext<StoreApi<DeviceState> | null>(null)

export function DeviceStoreProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createDeviceStore)
  useEffect(() => keepOnDevice(store), [store])
  return <DeviceStoreContext.Provider value={store}>{children}</DeviceStoreContext.Provider>
}

/** Throws outside of the provider in `root.tsx`. */
export function useDevice<T>(select: (state: DeviceState) => T): T {
  const store = useContext(DeviceStoreContext)
  if (!store) throw new Error('useDevice needs DeviceStoreProvider')
  return useStore(store, select)
}
