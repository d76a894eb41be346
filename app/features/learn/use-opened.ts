import { useEffect } from 'react'
import { askToKeep } from './keep-offline'
import { noteOpened } from './offline-choice'

/**
 * Notes on the device that a lesson was opened: it is kept for later, and "in the room now" leads to its lines.
 * @param room the address of those
 */
export function useOpened(slug: string, room: string) {
  useEffect(() => {
    void noteOpened(slug, room).then((more) => (more ? askToKeep() : undefined))
  }, [slug, room])
}
