import type { StoreApi } from 'zustand/vanilla'
import type { OldNotes } from '../adopt-old-notes'
import { type DeviceNotes, emptyNotes, unusedId } from '../device-notes'
import type { DeviceState } from '../device-store'
import { mergeNotes } from '../merge-notes'
import { deviceCleared, keptName, mergeIntoDevice, oldName } from './device-database'

const words = {
  full: 'This device could not keep what you just wrote: its storage is full or switched off. It stays on this page until you close it.',
  closed:
    'This browser does not let the app keep anything on the device, perhaps because of a private window. What you write stays on this page until you close it.',
}

/**
 * Keeps the store in IndexedDB and in step with other tabs, also with those that were opened when there was one card
 * only. What is still under way when the page goes is put into a journal at once, and taken from there the next time.
 * Returns what ends it.
 */
export function keepOnDevice(store: StoreApi<DeviceState>): () => void {
  const channel = openChannel(keptName)
  const oldTabs = openChannel(oldName)
  let writing = false
  let dirty = false
  let taking = false
  /** Whether another tab has cleared the device: what this one holds is not to come back. */
  let cleared = false

  const mix = (kept: DeviceNotes) => {
    taking = true
    store.setState((state) => ({ ...mergeNotes(pick(state), kept), ready: true }))
    taking = false
  }
  const write = async () => {
    dirty = true
    if (writing || cleared) return
    writing = true
    while (dirty) {
      dirty = false
      try {
        mix(await mergeIntoDevice(pick(store.getState()), null))
        if (store.getState().fault) store.setState({ fault: null })
        channel?.postMessage('written')
      } catch {
        store.setState({ fault: words.full })
      }
    }
    writing = false
  }
  const read = async () => {
    const [notes, old] = [readJournal<DeviceNotes>(keptName), readJournal<OldNotes>(oldName)]
    mix(await mergeIntoDevice(notes ? mergeNotes(emptyNotes, notes) : emptyNotes, old))
    if (notes) dropJournal(keptName)
    if (old) dropJournal(oldName)
  }
  const leave = () => {
    if (writing && !cleared) writeJournal(pick(store.getState()))
  }
  const stopListening = store.subscribe((state, before) => {
    if (!taking && isChanged(state, before)) void write()
  })
  if (channel)
    channel.onmessage = ({ data }) => {
      if (data !== deviceCleared) return void read()
      cleared = true
      location.replace(location.pathname + location.search)
    }
  if (oldTabs) oldTabs.onmessage = () => void write()
  addEventListener('pagehide', leave)
  read().catch(() => {
    const { next, ...notes } = store.getState()
    store.setState({ ready: true, fault: words.closed, next: unusedId(next || crypto.randomUUID(), notes) })
  })
  return () => {
    leave()
    stopListening()
    removeEventListener('pagehide', leave)
    channel?.close()
    oldTabs?.close()
  }
}

function openChannel(name: string): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
}

/** `localStorage` is written before the call returns, which the database cannot promise a page that is going. */
function writeJournal(notes: DeviceNotes): void {
  try {
    localStorage.setItem(`${keptName}-journal`, JSON.stringify(notes))
  } catch {
    // Full or switched off: the database's own write may still end well.
  }
}

function readJournal<Notes>(name: string): Notes | null {
  try {
    const text = localStorage.getItem(`${name}-journal`)
    return text ? (JSON.parse(text) as Notes) : null
  } catch {
    return null
  }
}

function dropJournal(name: string): void {
  localStorage.removeItem(`${name}-journal`)
}

function pick({ cards, gone, current, next, adopted, notes }: DeviceState): DeviceNotes {
  return { cards, gone, current, next, adopted, notes }
}

function isChanged(state: DeviceNotes, before: DeviceNotes): boolean {
  return (
    state.cards !== before.cards ||
    state.gone !== before.gone ||
    state.current !== before.current ||
    state.notes !== before.notes
  )
}
