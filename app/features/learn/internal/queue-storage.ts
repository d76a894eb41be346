import { get, update } from 'idb-keyval'
import type { PersistStorage } from 'zustand/middleware'
import { emptyQueue, type KeptQueue, mergeQueues } from '../reconcile-queue'

const words = {
  full: 'This device could not keep your latest progress: its storage is full or switched off. It is sent as long as this page is open.',
  closed: 'This browser lets the app keep nothing on the device. Progress is sent at once, or not at all.',
}

/** `at`: when it was written, in ms; what older versions wrote has none. */
type Kept = KeptQueue & { at?: number }

/**
 * Where zustand keeps the queue: IndexedDB, read, merged and written in one transaction, so that two tabs lose nothing
 * of each other's. Before each write the state is put into a journal that is written at once, since the database
 * promises nothing to a tab that is going or has crashed; each tab has its own.
 * @param onFault told the words for a device that keeps nothing, and null once it does again
 */
export function queueStorage(onFault: (fault: string | null) => void): PersistStorage<KeptQueue> {
  const tab = crypto.randomUUID()
  /** Journals that this tab has read, so that they can go once the database holds what they said. */
  const read = new Map<string, string>()
  let faulty = false
  let writes = 0

  const setItem = async (name: string, state: KeptQueue) => {
    const own = `${name}/journal/${tab}`
    const write = ++writes
    const at = Date.now()
    onDevice((device) => device.setItem(own, JSON.stringify({ ...state, at })))
    try {
      await update<Kept>(name, (kept) => ({
        at,
        person: state.person,
        queue: mergeQueues(kept?.queue ?? emptyQueue, state.queue, Date.now()),
      }))
      onDevice((device) => {
        if (write === writes) device.removeItem(own)
        for (const [key, text] of read) if (device.getItem(key) === text) device.removeItem(key)
        read.clear()
      })
      const was = faulty
      faulty = false
      if (was) onFault(null)
    } catch {
      // Being told is a change too, and comes back here at once where the browser refuses without a wait.
      const was = faulty
      faulty = true
      if (!was) onFault(words.full)
    }
  }

  return {
    getItem: async (name) => {
      // zustand would say nothing of a database that does not open, and never be ready.
      const kept = await get<Kept>(name).catch(() => {
        faulty = true
        onFault(words.closed)
        return undefined
      })
      onDevice((device) => {
        for (const key of Object.keys(device)) {
          const text = key.startsWith(`${name}/journal/`) ? device.getItem(key) : null
          if (text) read.set(key, text)
        }
      })
      const all = [...(kept ? [kept] : []), ...[...read.values()].map((text) => JSON.parse(text) as Kept)]
      if (all.length === 0) return null
      const queue = all.reduce((sum, each) => mergeQueues(sum, each.queue, Date.now()), emptyQueue)
      // A journal may say that somebody came or went after what the database holds.
      const last = all.reduce((newest, each) => ((each.at ?? 0) > (newest.at ?? 0) ? each : newest))
      return { state: { queue, person: last.person } }
    },
    setItem: (name, { state }) => setItem(name, state),
    removeItem: () => undefined,
  }
}

/** Local storage may be full or switched off: the database may still take it. */
function onDevice(work: (device: Storage) => void): void {
  try {
    work(localStorage)
  } catch {
    // Nothing to be done, and nothing lost that was not lost already.
  }
}
