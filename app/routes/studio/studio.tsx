import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useMatches, useRouteError } from '@remix-run/react'
import { warmGate } from '~/features/author/ask-gate.server'
import { warmLanguage } from '~/features/author/ask-language.server'
import { mayDo } from '~/features/identity/permissions'
import { requirePerson } from '~/features/identity/require-person.server'
import { PlaceStrip } from '~/ui/place-strip'
import { StatusPage } from '~/ui/status-page'

/** Where lessons are written and kept true. Each page guards itself too: a layout is no guard. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:lesson:any')
  if (mayDo(person, 'write:lesson:any')) warmGate()
  // Who reviews is told of the spelling too.
  warmLanguage()
  return { mayChange: mayDo(person, 'write:studio:any') }
}

export default function StudioRoute() {
  const { mayChange } = useLoaderData<typeof loader>()
  // The text and what it becomes stand beside each other.
  const wide = useMatches().some(({ handle }) => (handle as { wide?: boolean } | undefined)?.wide)
  const places = [
    { to: '/studio', name: 'Lessons', end: true, also: ['/studio/lesson', '/studio/situation'] },
    { to: '/studio/reviews', name: 'Reviews', end: false },
    { to: '/studio/fresh', name: 'Still true?', end: false },
    { to: '/studio/gaps', name: 'Gaps', end: false },
    { to: '/studio/works', name: 'What works', end: false },
    ...(mayChange ? [{ to: '/studio/settings', name: 'Settings', end: false }] : []),
  ]
  return (
    <>
      <PlaceStrip name="Studio" places={places} />
      <main id="main" className={`mx-auto px-4 ${wide ? 'max-w-[96rem] pt-4' : 'max-w-5xl pt-8'}`}>
        <Outlet />
      </main>
    </>
  )
}

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
