import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { requirePerson } from '~/features/identity/require-person.server'
import { showLessonWorks } from '~/features/report/show-lesson-works.server'
import { HelpedLine } from '~/features/report/ui/helped-line'
import { StopsTable } from '~/features/report/ui/stops-table'
import { WorksNotes } from '~/features/report/ui/works-notes'
import { worksFigures, worksSpans } from '~/features/report/works.schema'
import { figureWords, notShown, spanWords } from '~/features/report/works-words'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Moment } from '~/ui/moment'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:lesson:any')
  const slug = params.slug ?? ''
  const { at, ...works } = await orResponse(showLessonWorks({ asker, slug, now: new Date() }))
  return { ...works, at: at.toISOString() }
}

export default function LessonWorksRoute() {
  const { title, spans, stops, at } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/studio/works">What works</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-1 text-quiet">
        Counted <Moment at={at} />.
      </p>
      <div className="mt-6 grid gap-6 md:grid-cols-3">
        {worksSpans.map((span, place) => (
          <section key={span} className="rounded-xl border border-line bg-raised p-4">
            <h2 className="font-semibold">{spanWords[span]}</h2>
            <dl className="mt-2">
              {worksFigures.map((figure) => (
                <div key={figure} className="flex justify-between gap-3 py-0.5">
                  <dt className="text-quiet">{figureWords[figure]}</dt>
                  <dd className="tabular-nums">{spans[place]?.[figure]?.toLocaleString('en') ?? notShown}</dd>
                </div>
              ))}
              <div className="mt-2 border-t border-line pt-2">
                <dt className="text-quiet">Helped in the room</dt>
                <dd>
                  <HelpedLine helped={spans[place]?.helped ?? null} />
                </dd>
              </div>
            </dl>
          </section>
        ))}
      </div>
      <section className="mt-10">
        <h2 className="font-serif text-2xl font-semibold">Where people leave it</h2>
        <p className="mt-1 max-w-2xl text-quiet">
          Of the text as it is now, in the last year; each person once a depth. Who read within the last day
          may still be reading, and is left out until then.
        </p>
        {stops.length ? (
          stops.map((one) => <StopsTable key={one.depth} stops={one} />)
        ) : (
          <p className="mt-3">
            Not shown: at each depth, fewer than five people read this text, or it would tell what fewer did.
          </p>
        )}
      </section>
      <WorksNotes />
    </>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Nothing'} · What works · Just Enough` },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
