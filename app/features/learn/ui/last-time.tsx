import { useEffect, useState } from 'react'
import { Moment } from '~/ui/moment'
import { lookBackWords } from '../look-back-words'
import { useQueue } from '../queue-store'

type Found = { key: string; next: string; dueAt: string }

/** At a situation, for its owner alone: what they wrote last that they would do next time. */
export function LastTime({ situation }: { situation: string }) {
  const person = useQueue((queue) => queue.person)
  const key = `${person}/${situation}`
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (!person) return
    const leaving = new AbortController()
    fetch(`/me/last-time/${situation}`, { signal: leaving.signal })
      .then(async (response) => {
        const last = response.ok ? ((await response.json()) as Omit<Found, 'key'> | null) : null
        setFound(last && { ...last, key: `${person}/${situation}` })
      })
      .catch(() => {})
    return () => leaving.abort()
  }, [person, situation])
  if (found?.key !== key) return null
  return (
    <aside aria-label={lookBackWords.lastTime} className="no-print mt-5 border-l-2 border-accent pl-4">
      <p className="text-sm text-quiet">
        {lookBackWords.lastTime} (<Moment at={found.dueAt} date />)
      </p>
      <p className="max-w-prose break-words whitespace-pre-line">{found.next}</p>
    </aside>
  )
}
