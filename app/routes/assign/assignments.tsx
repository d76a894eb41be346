import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useRouteError } from '@remix-run/react'
import { listAssignments } from '~/features/assign/list-assignments.server'
import { AssignmentList } from '~/features/assign/ui/assignment-list'
import { requirePerson } from '~/features/identity/require-person.server'
import { orResponse } from '~/platform/or-response'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/pager'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'assign:assignment:team')
  const query = new URL(request.url).searchParams
  const closed = query.get('closed') === 'yes'
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(query.get('page'))) || 1))
  return { closed, ...(await orResponse(listAssignments({ asker, closed, page, now: new Date() }))) }
}

export default function AssignmentsRoute() {
  const { assignments, closed, total, page, pages } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-3xl font-semibold tracking-tight">
          {closed ? 'Closed assignments' : 'Assignments'}
        </h1>
        <ButtonLink to="/assignments/new" look="main">
          Assign
        </ButtonLink>
      </div>
      <p className="mt-1 flex flex-wrap gap-x-5">
        <Place to={closed ? '/assignments' : '/assignments?closed=yes'}>
          {closed ? 'Those that are on' : 'Closed ones'}
        </Place>
        <Place to="/events">Events</Place>
      </p>
      {total === 0 ? (
        <p className="mt-6 rounded-xl border border-line bg-raised p-4">
          {closed
            ? 'None is closed yet.'
            : 'Nothing is asked of anybody yet. Assign from here, or from any lesson or situation.'}
        </p>
      ) : (
        <AssignmentList assignments={assignments} />
      )}
      <Pager page={page} pages={pages} address={(to) => `?page=${to}${closed ? '&closed=yes' : ''}`} />
    </>
  )
}

function Place({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
      {children}
    </Link>
  )
}

export const meta: MetaFunction = () => [{ title: 'Assignments · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
