import { useLocation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useQueue } from './queue-store'
import type { Waiting } from './waiting'

/**
 * What waits for whoever is signed in here, asked for whenever they come to the page. For a guest, and without a network,
 * nothing.
 */
export function useWaiting(): Waiting | null {
  const person = useQueue((queue) => queue.person)
  const { key: visit } = useLocation()
  const [found, setFound] = useState<{ person: string; visit: string; waiting: Waiting } | null>(null)
  useEffect(() => {
    if (!person) return
    const leaving = new AbortController()
    fetch('/me/waiting', { signal: leaving.signal })
      .then(async (response) => {
        if (response.ok) setFound({ person, visit, waiting: await response.json() })
      })
      .catch(() => {})
    return () => leaving.abort()
  }, [person, visit])
  return found && found.person === person && found.visit === visit ? found.waiting : null
}
