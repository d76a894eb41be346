import { useEffect, useState } from 'react'

/**
 * A point in time in the reader's own language and zone. The server, which knows neither, says it in UTC, and the
 * browser then says it again.
 * @param at ISO
 */
export function Moment({ at, date = false }: { at: string; date?: boolean }) {
  const [here, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  const style = date
    ? { dateStyle: 'medium' as const }
    : { dateStyle: 'medium' as const, timeStyle: 'short' as const }
  const words = here
    ? new Date(at).toLocaleString(undefined, style)
    : new Date(at).toLocaleString('en-GB', { ...style, timeZone: 'UTC' })
  return <time dateTime={at}>{words}</time>
}
