import { useMemo } from 'react'
import { depths } from '~/features/content/words'
import { finishedAt, isNoHelp, type Lately, taskBegun } from '~/features/match/lately'
import type { DeviceNotes } from './device-notes'
import { useDevice } from './device-store'

const prefix = 'finished/'
const day = 86_400_000

/** The key of the note that a lesson was finished on this device. */
export function finishedKey(slug: string): string {
  return `${prefix}${slug}`
}

/**
 * Lessons finished on this device, how deep, what did not help, and how many days ago: kits let these step back for a while.
 * @param since when the task under way was begun
 */
export function useLately(since: number | null): Lately {
  const notes = useDevice((state) => state.notes)
  return useMemo(() => readLately(notes, since, Date.now()), [notes, since])
}

export function readLately(notes: DeviceNotes['notes'], since: number | null, now: number): Lately {
  const lately = new Map<string, number>()
  if (since !== null) lately.set(taskBegun, (now - since) / day)
  for (const [key, { text, at }] of Object.entries(notes)) {
    const days = (now - at) / day
    if (key.startsWith(prefix)) {
      const slug = key.slice(prefix.length)
      lately.set(slug, days)
      for (const depth of depths) if (text === depth) lately.set(finishedAt(slug, depth), days)
    } else if (isNoHelp(key) && text === 'no') lately.set(key, days)
  }
  return lately
}
