import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { agreeWhoIsThere } from '../internal/agree-who-is-there'
import { useQueueStore } from '../queue-store'

/**
 * Keeps what the page shows in step with what was said and done since it was made: by whoever is there, and in other
 * tabs, where somebody else may have come.
 */
export function InStep() {
  const store = useQueueStore()
  const { state } = useNavigation()
  const { revalidate } = useRevalidator()
  useEffect(() => agreeWhoIsThere(store, revalidate), [store, revalidate])
  // What had arrived before a page was asked for is in that page; what arrives meanwhile may not be.
  const before = useRef<string[] | null>(null)
  useEffect(() => {
    if (state !== 'idle') {
      before.current ??= Object.keys(store.getState().arrived)
      return
    }
    store.getState().forget(before.current ?? [])
    before.current = null
  }, [state, store])
  return null
}
