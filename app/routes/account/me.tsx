import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { NavLink, Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { mayDo } from '~/features/identity/permissions'
import { requirePerson } from '~/features/identity/require-person.server'
import { StatusPage } from '~/ui/status-page'

/** What everybody with an account finds under "Me". Each page guards itself too: a layout is no guard. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:person:own')
  return {
    places: [
      { to: '/me', name: 'My learning', end: true },
      ...(mayDo(person, 'read:learning:own') ? [{ to: '/me/fresh', name: 'Keep it fresh', end: true }] : []),
      { to: '/me/account', name: 'Account', end: false },
      { to: '/me/data', name: 'My data', end: false },
      ...(mayDo(person, 'invite:person:team') ? [{ to: '/people', name: 'People', end: false }] : []),
      ...(mayDo(person, 'read:audit:any') ? [{ to: '/audit', name: 'Audit log', end: false }] : []),
    ],
  }
}

export default function MeRoute() {
  const { places } = useLoaderData<typeof loader>()
  return (
    <>
      <nav aria-label="Me" className="no-print border-b border-line bg-raised">
        <ul className="mx-auto flex max-w-5xl flex-wrap px-2.5 sm:gap-x-1 sm:px-2">
          {places.map(({ to, name, end }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={end}
                className={({ isActive }) =>
                  `inline-flex min-h-11 items-center px-1.5 text-sm sm:px-2 sm:text-[0.9375rem] whitespace-nowrap ${isActive ? 'border-b-2 border-accent font-semibold text-accent' : 'text-quiet hover:text-ink'}`
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
