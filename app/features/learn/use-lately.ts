import { useMemo } from 'react'
import { useDevice } from './device-store'

const prefix = 'finished/'
const day = 86_400_000

/** The key of the note that a lesson was finished on this device. */
export function finishedKey(slug: string): string {
  return `${prefix}${slug}`
}

/** Lessons finished on this device, and how many days ago: kits let them step back for a while. */
export function useLately(): ReadonlyMap<string, number> {
  const notes = useDevice((state) => state.notes)
  return useMemo(() => {
    const now = Date.now()
    return new Map(
      Object.entries(notes).flatMap(([key, { at }]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), (now - at) / day] as const] : [],
      ),
    )
  }, [notes])
}
