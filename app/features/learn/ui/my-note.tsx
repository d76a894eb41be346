import { useEffect, useRef, useState } from 'react'
import { privateWords } from '~/ui/private-words'
import { Summary } from '~/ui/summary'
import { useQueue } from '../queue-store'

const pauseMs = 800

/** A note of one's own in a lesson. It is sent when the writing rests, and when the page is left. */
export function MyNote({ lesson, text }: { lesson: string; text: string }) {
  const send = useQueue((queue) => queue.send)
  const fault = useQueue((queue) => queue.fault)
  const [written, setWritten] = useState(text)
  const unsent = useRef<string | null>(null)
  useEffect(() => {
    if (unsent.current === null) return
    const timer = setTimeout(() => sendNow(), pauseMs)
    return () => clearTimeout(timer)
  })
  const sendNow = () => {
    if (unsent.current === null) return
    send('note', { lesson, text: unsent.current })
    unsent.current = null
  }
  const latest = useRef(sendNow)
  latest.current = sendNow
  useEffect(() => {
    const leave = () => latest.current()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  return (
    <details className="js-only no-print mt-4" open={written !== '' || undefined}>
      <Summary>Your own note</Summary>
      <textarea
        aria-label="Your own note"
        className="block w-full rounded-lg border border-edge bg-paper px-3 py-2 text-lg"
        rows={Math.min(8, Math.max(2, written.split('\n').length + 1))}
        maxLength={4000}
        {...privateWords}
        value={written}
        onBlur={sendNow}
        onChange={(event) => {
          setWritten(event.currentTarget.value)
          unsent.current = event.currentTarget.value
        }}
      />
      <p className="mt-1 text-sm text-quiet" role={fault ? 'alert' : undefined}>
        {fault ?? 'Kept in your account, sealed. Nobody else can read it.'}
      </p>
    </details>
  )
}
