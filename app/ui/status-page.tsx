import { isRouteErrorResponse } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ButtonLink } from './button'

const words: Record<number, { title: string; says: string }> = {
  400: { title: 'That did not fit', says: 'The server could not read what it was sent. Nothing was saved.' },
  403: { title: 'Not from here', says: 'This request was refused, and nothing was changed.' },
  404: { title: 'Nothing here', says: 'This page does not exist, or no longer does.' },
  405: { title: 'Not this way', says: 'This address does not take that kind of request.' },
  413: { title: 'Too much at once', says: 'The text is longer than the server takes. Nothing was saved.' },
  429: {
    title: 'A moment, please',
    says: 'Too many requests came from your address. Try again in a minute.',
  },
  500: {
    title: 'Something broke on our side',
    says: 'It has been noted. What you keep on this device is untouched.',
  },
  503: {
    title: 'Not ready yet',
    says: 'A part of the server is starting or at fault. Try again in a minute.',
  },
}

const offlineSays =
  'This could not be fetched. What this device keeps is still here. Go back, and try again once you are connected.'

/** The one page for every fault: what happened, what was kept, what to do next. */
export function StatusPage({ error, children }: { error: unknown; children?: ReactNode }) {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const { title, says } = words[status] ??
    (status < 500 ? words[400] : words[500]) ?? { title: 'Fault', says: '' }
  const offline = isUnanswered(error)
  const own = isRouteErrorResponse(error)
    ? (error.data as { userMessage?: unknown } | null)?.userMessage
    : null
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 py-12">
      <p className="text-quiet">{offline ? 'Offline' : status}</p>
      <h1 className="mt-1 font-serif text-3xl">{offline ? 'No network' : title}</h1>
      <p className="mt-4 text-lg">{offline ? offlineSays : typeof own === 'string' ? own : says}</p>
      {children}
      <p className="mt-8 flex flex-wrap gap-3">
        <ButtonLink look="main" to="/">
          Say what you are in
        </ButtonLink>
        <ButtonLink to="/situations">All situations</ButtonLink>
      </p>
    </main>
  )
}

/** Whether no server answered at all. Browsers word a failed fetch each in its way, and may think they are online. */
function isUnanswered(error: unknown): boolean {
  if (typeof document === 'undefined' || isRouteErrorResponse(error)) return false
  if (!navigator.onLine) return true
  return error instanceof Error && /fetch|network|load failed|turbo-stream/i.test(error.message)
}
