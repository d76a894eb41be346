import { isRouteErrorResponse, Link } from '@remix-run/react'

/** What a 404 names instead, where it names something. @param error as `useRouteError` gives it */
export function NearestList({ error }: { error: unknown }) {
  const data: unknown = isRouteErrorResponse(error) ? error.data : null
  const nearest = (data as { nearest?: { slug: string; title: string }[] } | null)?.nearest ?? []
  if (nearest.length === 0) return null
  return (
    <section aria-labelledby="nearest" className="mt-6">
      <h2 id="nearest" className="font-semibold">
        Perhaps you were looking for
      </h2>
      <ul className="mt-2 space-y-1">
        {nearest.map(({ slug, title }) => (
          <li key={slug}>
            <Link to={`/lessons/${slug}`} className="inline-flex min-h-11 items-center text-accent underline">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
