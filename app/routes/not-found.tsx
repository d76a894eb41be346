import type { LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react'
import { nearestLessons } from '~/features/match/nearest-lessons.server'
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
  const nearest = isRouteErrorResponse(error)
    ? ((error.data as { nearest?: { slug: string; title: string }[] }).nearest ?? [])
    : []
  return (
    <StatusPage error={error}>
      {nearest.length ? (
        <section aria-labelledby="nearest" className="mt-6">
          <h2 id="nearest" className="font-semibold">
            Perhaps you were looking for
          </h2>
          <ul className="mt-2 space-y-1">
            {nearest.map(({ slug, title }) => (
              <li key={slug}>
                <Link
                  to={`/lessons/${slug}`}
                  className="inline-flex min-h-11 items-center text-accent underline"
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </StatusPage>
  )
}
