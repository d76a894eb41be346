import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { mayDo } from '~/features/identity/permissions'
import { requirePerson } from '~/features/identity/require-person.server'
import { PlaceStrip } from '~/ui/place-strip'
import { StatusPage } from '~/ui/status-page'

/** What everybody with an account finds under "Me". Each page guards itself too: a layout is no guard. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:person:own')
  return {
    places: [
      { to: '/me', name: 'My learning', end: true, also: ['/me/look-back'] },
      ...(mayDo(person, 'read:learning:own')
        ? [{ to: '/me/assignments', name: 'Asked of me', end: false }]
        : []),
      ...(mayDo(person, 'read:learning:own') ? [{ to: '/me/fresh', name: 'Keep it fresh', end: true }] : []),
      { to: '/me/account', name: 'Account', end: false },
      { to: '/me/data', name: 'My data', end: false },
      ...(mayDo(person, 'read:board:team') ? [{ to: '/board', name: 'Board', end: false }] : []),
      ...(mayDo(person, 'assign:assignment:team')
        ? [{ to: '/assignments', name: 'Assignments', end: false, also: ['/events'] }]
        : []),
      ...(mayDo(person, 'invite:person:team') ? [{ to: '/people', name: 'People', end: false }] : []),
      ...(mayDo(person, 'read:lesson:any') ? [{ to: '/studio/reviews', name: 'Studio', end: false }] : []),
      ...(mayDo(person, 'read:audit:any') ? [{ to: '/audit', name: 'Audit log', end: false }] : []),
    ],
  }
}

export default function MeRoute() {
  const { places } = useLoaderData<typeof loader>()
  return (
    <>
      <PlaceStrip name="Me" places={places} />
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
