import { get, update } from 'idb-keyval'
import type { StoreApi } from 'zustand/vanilla'
import type { DeviceNotes, DeviceState } from '../device-store'
import { mergeNotes } from '../merge-notes'

const key = 'just-enough-notes-1'
const writeAfterMs = 250

/**
 * Keeps the store in IndexedDB and in step with other tabs. A write reads, merges and writes in one transaction of
 * the browser's database, so that two tabs lose nothing of each other's. Returns what ends it, which writes at once.
 */
export function keepOnDevice(store: StoreApi<DeviceState>): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(key)
  let timer: ReturnType<typeof setTimeout> | null = null
  let taking = false

  const take = async () => {
    const kept = await get<DeviceNotes>(key)
    taking = true
    store.setState((state) => ({ ...mergeNotes(pick(state), kept ?? { card: {}, notes: {} }), ready: true, fault: null }))
    taking = false
  }
  const write = async () => {
    timer = null
    try {
      await update<DeviceNotes>(key, (kept) => mergeNotes(kept ?? { card: {}, notes: {} }, pick(store.getState())))
      store.setState({ fault: null })
      channel?.postMessage('written')
    } catch {
      store.setState({ fault: 'This device could not keep what you just wrote: its storage is full or switched off. It stays on this page until you close it.' })
    }
  }
  const flush = () => {
    if (!timer) return
    clearTimeout(timer)
    void write()
  }
  const stopListening = store.subscribe((state, before) => {
    if (taking || (state.card === before.card && state.notes === before.notes)) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(write, writeAfterMs)
  })
  if (channel) channel.onmessage = () => void take()
  addEventListener('pagehide', flush)
  take().catch(() => {
    store.setState({ ready: true, fault: 'This browser does not let the app keep anything on the device, perhaps because of a private window. What you write stays on this page until you close it.' })
  })
  return () => {
    flush()
    stopListening()
    removeEventListener('pagehide', flush)
    channel?.close()
  }
}

function pick({ card, notes }: DeviceState): DeviceNotes {
  return { card, notes }
}
