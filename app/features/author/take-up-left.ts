import type { StoreApi } from 'zustand/vanilla'
import type { DraftState } from './draft-store'
import type { Left } from './keep-draft'

/**
 * Takes up what closed tabs left on the device, one after the other, each once all before it is saved: so the server
 * merges it with whatever was typed or saved since. Each is dropped when the open draft keeps it; what could not be taken
 * up stays where it is, for the next try.
 */
export async function takeUpLeft(store: StoreApi<DraftState>, left: readonly Left[]): Promise<void> {
  const { send, takeUp } = store.getState()
  for (const { kept, drop } of left) {
    await send()
    const { status, text } = store.getState()
    if (status !== 'saved') return
    if (kept.text !== text) await takeUp(kept)
    await drop()
  }
}
