import { get, set } from 'idb-keyval'
import { useEffect, useState } from 'react'
import { useQueue } from '~/features/learn/queue-store'
import type { Asked, KeptAsked } from './asked'

const keptName = 'asked'

/**
 * What is asked of whoever is signed in here: asked for once a visit, and kept on the device, so that it is there without
 * a network. For a guest nothing; what is kept for somebody else is not shown.
 */
export function useAsked(): Asked | null {
  const person = useQueue((queue) => queue.person)
  const [found, setFound] = useState<KeptAsked | null>(null)
  useEffect(() => {
    if (!person) return
    const leaving = new AbortController()
    void find(leaving.signal, (kept) => {
      if (!leaving.signal.aborted) setFound(kept)
    })
    return () => leaving.abort()
  }, [person])
  return found && found.person === person ? found.asked : null
}

/** First what the device keeps, then what the server says; either may be missing. */
async function find(signal: AbortSignal, show: (kept: KeptAsked) => void): Promise<void> {
  const kept = await get<KeptAsked>(keptName).catch(() => undefined)
  if (kept) show(kept)
  try {
    const response = await fetch('/me/asked', { signal })
    if (!response.ok) return
    const fresh: KeptAsked | null = await response.json()
    if (!fresh) return
    show(fresh)
    await set(keptName, fresh)
    if (fresh.asked.zoneUnknown) await tellZone(signal)
  } catch {
    // No network, or no room on the device: what was kept before is shown.
  }
}

async function tellZone(signal: AbortSignal): Promise<void> {
  const body = new FormData()
  body.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
  await fetch('/me/asked', { method: 'POST', body, signal })
}
