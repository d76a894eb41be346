import { useEffect, useState } from 'react'
import { useQueue } from './queue-store'
import type { Waiting } from './waiting'

/** What waits for whoever is signed in here, asked for once a visit. For a guest, and without a network, nothing. */
export function useWaiting(): Waiting | null {
  const person = useQueue((queue) => queue.person)
  const [found, setFound] = useState<{ person: string; waiting: Waiting } | null>(null)
  useEffect(() => {
    if (!person) return
    const leaving = new AbortController()
    fetch('/me/waiting', { signal: leaving.signal })
      .then(async (response) => {
        if (response.ok) setFound({ person, waiting: await response.json() })
      })
      .catch(() => {})
    return () => leaving.abort()
  }, [person])
  return found && found.person === person ? found.waiting : null
}
