import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { NavLink, Outlet, useLoaderData, useLocation, useRouteError } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { mayDo } from '~/features/identity/permissions'
import { requirePerson } from '~/features/identity/require-person.server'
import { StatusPage } from '~/ui/status-page'

/** What everybody with an account finds under "Me". Each page guards itself too: a layout is no guard. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:person:own')
  return {
    places: [
      { to: '/me', name: 'My learning', end: true },
      ...(mayDo(person, 'read:learning:own')
        ? [{ to: '/me/assignments', name: 'Asked of me', end: false }]
        : []),
      ...(mayDo(person, 'read:learning:own') ? [{ to: '/me/fresh', name: 'Keep it fresh', end: true }] : []),
      { to: '/me/account', name: 'Account', end: false },
      { to: '/me/data', name: 'My data', end: false },
      ...(mayDo(person, 'read:board:team') ? [{ to: '/board', name: 'Board', end: false }] : []),
      ...(mayDo(person, 'assign:assignment:team')
        ? [{ to: '/assignments', name: 'Assignments', end: false }]
        : []),
      ...(mayDo(person, 'invite:person:team') ? [{ to: '/people', name: 'People', end: false }] : []),
      ...(mayDo(person, 'read:audit:any') ? [{ to: '/audit', name: 'Audit log', end: false }] : []),
    ],
  }
}

export default function MeRoute() {
  const { places } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const list = useRef<HTMLUListElement>(null)
  // On a phone the row is longer than the screen: the place one is at must be in it.
  useEffect(() => {
    const strip = list.current
    const here = pathname && strip?.querySelector<HTMLElement>('[aria-current=page]')
    if (strip && here) strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2
  }, [pathname])
  return (
    <>
      <nav aria-label="Me" className="no-print border-b border-line bg-raised">
        <ul ref={list} className="relative mx-auto flex max-w-5xl gap-1 overflow-x-auto px-2">
          {places.map(({ to, name, end }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={end}
                className={({ isActive }) =>
                  `inline-flex min-h-11 items-center px-2 text-[0.9375rem] whitespace-nowrap ${isActive ? 'border-b-2 border-accent font-semibold text-accent' : 'text-quiet hover:text-ink'}`
                }
              >
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
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
