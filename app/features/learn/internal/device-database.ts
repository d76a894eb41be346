import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import { adoptOldNotes, type OldNotes } from '../adopt-old-notes'
import { type DeviceNotes, emptyNotes } from '../device-notes'
import { mergeNotes } from '../merge-notes'

/** The second form of what a device keeps. The first, with one card, is written by tabs that were opened before it. */
export const keptName = 'just-enough-notes-2'
export const oldName = 'just-enough-notes-1'
/** What tabs tell each other, on a channel of the name `keptName`, once all that a device held is gone. */
export const deviceCleared = 'cleared'

let store: UseStore | undefined

/**
 * Merges into what the device holds, and gives back what it holds then: read, merged and written in one transaction of
 * the browser's database, so that two tabs lose nothing of each other's. The old form, where there is any, is taken over
 * in the same transaction and is gone afterwards: a tab of then cannot overwrite the new form, nor does a deleted word
 * stay behind in the old one.
 */
export async function mergeIntoDevice(own: DeviceNotes, old: OldNotes | null): Promise<DeviceNotes> {
  store ??= createStore('keyval-store', 'keyval') // idb-keyval's own, where the old form lies
  return store('readwrite', async (objects) => {
    const [kept, left] = await Promise.all([
      promisifyRequest<DeviceNotes | undefined>(objects.get(keptName)),
      promisifyRequest<OldNotes | undefined>(objects.get(oldName)),
    ])
    if (kept && !left && !old && own === emptyNotes) return kept
    let merged = mergeNotes(kept ?? emptyNotes, own)
    if (merged.next === '') merged = { ...merged, next: crypto.randomUUID() }
    for (const taken of [left, old]) if (taken) merged = adoptOldNotes(merged, taken, Date.now())
    objects.put(merged, keptName)
    if (left) objects.delete(oldName)
    await promisifyRequest(objects.transaction)
    return merged
  })
}
