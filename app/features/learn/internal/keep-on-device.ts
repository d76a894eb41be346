import { get, update } from 'idb-keyval'
import type { StoreApi } from 'zustand/vanilla'
import type { DeviceNotes, DeviceState } from '../device-store'
import { mergeNotes } from '../merge-notes'

const key = 'just-enough-notes-1'
const empty: DeviceNotes = { card: {}, notes: {} }

const words = {
  full: 'This device could not keep what you just wrote: its storage is full or switched off. It stays on this page until you close it.',
  closed:
    'This browser does not let the app keep anything on the device, perhaps because of a private window. What you write stays on this page until you close it.',
}

/**
 * Keeps the store in IndexedDB and in step with other tabs. A write reads, merges and writes in one transaction of
 * the browser's database, so that two tabs lose nothing of each other's. What is still under way when the page goes
 * is put into a journal at once, and taken from there the next time. Returns what ends it.
 */
export function keepOnDevice(store: StoreApi<DeviceState>): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(key)
  let writing = false
  let dirty = false
  let taking = false

  const mix = (kept: DeviceNotes) => {
    taking = true
    store.setState((state) => ({ ...mergeNotes(pick(state), kept), ready: true }))
    taking = false
  }
  const write = async () => {
    dirty = true
    if (writing) return
    writing = true
    while (dirty) {
      dirty = false
      try {
        await update<DeviceNotes>(key, (kept) => mergeNotes(kept ?? empty, pick(store.getState())))
        if (store.getState().fault) store.setState({ fault: null })
        channel?.postMessage('written')
      } catch {
        store.setState({ fault: words.full })
      }
    }
    writing = false
  }
  const leave = () => {
    if (writing) writeJournal(pick(store.getState()))
  }
  const stopListening = store.subscribe((state, before) => {
    if (!taking && (state.card !== before.card || state.notes !== before.notes)) void write()
  })
  if (channel) channel.onmessage = () => void get<DeviceNotes>(key).then((kept) => mix(kept ?? empty))
  addEventListener('pagehide', leave)
  get<DeviceNotes>(key).then(
    (kept) => {
      const journal = takeJournal()
      mix(mergeNotes(kept ?? empty, journal ?? empty))
      if (journal) void write()
    },
    () => store.setState({ ready: true, fault: words.closed }),
  )
  return () => {
    leave()
    stopListening()
    removeEventListener('pagehide', leave)
    channel?.close()
  }
}

/** `localStorage` is written before the call returns, which the database cannot promise a page that is going. */
function writeJournal(notes: DeviceNotes): void {
  try {
    localStorage.setItem(`${key}-journal`, JSON.stringify(notes))
  } catch {
    // Full or switched off: the database's own write may still end well.
  }
}

function takeJournal(): DeviceNotes | null {
  try {
    const text = localStorage.getItem(`${key}-journal`)
    localStorage.removeItem(`${key}-journal`)
    return text ? (JSON.parse(text) as DeviceNotes) : null
  } catch {
    return null
  }
}

function pick({ card, notes }: DeviceState): DeviceNotes {
  return { card, notes }
}
