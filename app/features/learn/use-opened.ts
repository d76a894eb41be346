import { useEffect } from 'react'
import { askToKeep } from './keep-offline'
import { noteOpened } from './offline-choice'

/** Notes on the device that a lesson was opened: it is kept for later, and "in the room now" leads to its lines. */
export function useOpened(slug: string, search: string) {
  useEffect(() => {
    void noteOpened(slug, `/lessons/${slug}/room${search}`).then((more) => (more ? askToKeep() : undefined))
  }, [slug, search])
}
