import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useRouteError } from '@remix-run/react'
import { listReviews, type WaitingReview } from '~/features/author/list-reviews.server'
import { kindWords, stateWords } from '~/features/author/studio-words'
import { requirePerson } from '~/features/identity/require-person.server'
import { orResponse } from '~/platform/or-response'
import { Moment } from '~/ui/moment'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:lesson:any')
  return { waiting: await orResponse(listReviews(asker)) }
}

export default function ReviewsRoute() {
  const { waiting } = useLoaderData<typeof loader>()
  const mine = waiting.filter(({ forMe }) => forMe)
  const others = waiting.filter(({ forMe }) => !forMe)
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Reviews</h1>
      <p className="mt-1 text-quiet">
        {waiting.length === 0
          ? 'Nothing waits for a review.'
          : 'What is sent to review, and what is approved and not published yet. The oldest first.'}
      </p>
      <Queue name="For you to review" rows={mine} />
      <Queue name={mine.length ? 'With others, or ready' : 'In review, or ready'} rows={others} />
    </>
  )
}

function Queue({ name, rows }: { name: string; rows: WaitingReview[] }) {
  if (rows.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="text-lg font-semibold">{name}</h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <li key={`${row.kind}/${row.slug}`} className="py-3">
            <Link
              to={`/studio/${row.kind}/${row.slug}/review`}
              className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
            >
              {row.title}
            </Link>
            <p className="text-sm text-quiet">
              {kindWords[row.kind]}
              {row.isNew ? ', new' : ''} · {stateWords[row.state]} · sent by {row.by},{' '}
              <Moment at={row.since} />
              {row.comments ? ` · ${row.comments} open ${row.comments === 1 ? 'comment' : 'comments'}` : ''}
            </p>
            {row.publishAt ? (
              <p className="text-sm">
                Publishes by itself on <Moment at={row.publishAt} />.
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

export const meta: MetaFunction = () => [{ title: 'Reviews · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
