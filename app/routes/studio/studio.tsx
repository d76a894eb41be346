import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { mayDo } from '~/features/identity/permissions'
import { requirePerson } from '~/features/identity/require-person.server'
import { PlaceStrip } from '~/ui/place-strip'
import { StatusPage } from '~/ui/status-page'

/** Where lessons are written and kept true. Each page guards itself too: a layout is no guard. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:lesson:any')
  return { mayChange: mayDo(person, 'write:studio:any') }
}

export default function StudioRoute() {
  const { mayChange } = useLoaderData<typeof loader>()
  const places = [
    { to: '/studio', name: 'Lessons', end: true },
    { to: '/studio/reviews', name: 'Reviews', end: false },
    { to: '/studio/fresh', name: 'Still true?', end: false },
    { to: '/studio/gaps', name: 'Gaps', end: false },
    { to: '/studio/works', name: 'What works', end: false },
    ...(mayChange ? [{ to: '/studio/settings', name: 'Settings', end: false }] : []),
  ]
  return (
    <>
      <PlaceStrip name="Studio" places={places} />
      <main id="main" className="mx-auto max-w-5xl px-4 pt-8">
        <Outlet />
      </main>
    </>
  )
}

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
