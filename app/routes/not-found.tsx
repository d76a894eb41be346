import type { LoaderFunctionArgs } from '@remix-run/node'
import { useRouteError } from '@remix-run/react'
import { nearestLessons } from '~/features/match/nearest-lessons.server'
import { NearestList } from '~/features/match/ui/nearest-list'
import { StatusPage } from '~/ui/status-page'

/** Every address that is none: a 404 that names the lessons nearest to it. */
export async function loader({ params }: LoaderFunctionArgs) {
  throw Response.json({ nearest: await nearestLessons(params['*'] ?? '') }, { status: 404 })
}

export default function NotFoundRoute() {
  return null
}

export const meta = () => [{ title: 'Nothing here · Just Enough' }]

export function ErrorBoundary() {
  const error = useRouteError()
  return (
    <StatusPage error={error}>
      <NearestList error={error} />
    </StatusPage>
  )
}
