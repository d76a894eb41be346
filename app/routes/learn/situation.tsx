import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { type ClientLoaderFunctionArgs, Link, useLoaderData, useRouteError } from '@remix-run/react'
import { useEffect } from 'react'
import { StandingHere } from '~/features/assign/ui/asked-here'
import { AssignLink } from '~/features/assign/ui/assign-link'
import { useAsked } from '~/features/assign/use-asked'
import { focusWords, type Moment, moments, momentWords } from '~/features/content/words'
import { answerHere } from '~/features/learn/answer-here'
import { LastTime } from '~/features/learn/ui/last-time'
import { loadMatcher } from '~/features/match/load-matcher'
import { placeSituation } from '~/features/match/place-situation'
import { showSituation } from '~/features/match/show-situation.server'
import { useTask } from '~/features/match/task-store'
import { KitList } from '~/features/match/ui/kit-list'
import { chipQuiet } from '~/ui/chip'
import { StatusPage } from '~/ui/status-page'

export async function loader({ params, request }: LoaderFunctionArgs) {
  return showSituation({ id: params.id ?? '', query: new URL(request.url).searchParams })
}

export function clientLoader({ params, request, serverLoader }: ClientLoaderFunctionArgs) {
  return answerHere({
    serverLoader: () => serverLoader<typeof loader>(),
    place: async ({ matcher: hash, situations }) => {
      const query = new URL(request.url).searchParams
      return placeSituation({ id: params.id ?? '', query, situations, matcher: await loadMatcher(hash) })
    },
  })
}

export default function SituationRoute() {
  const { situation, minutes, kit, lessons, neighbours } = useLoaderData<typeof clientLoader>()
  const asked = useAsked()
  const begin = useTask((task) => task.begin)
  useEffect(begin, [begin])
  return (
    <main id="main" className="mx-auto max-w-3xl px-4 pt-8">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{situation.title}</h1>
      <p className="mt-2 max-w-prose text-lg">{situation.scope}</p>
      <LastTime situation={situation.id} />
      <StandingHere asked={asked} situation={situation.id} />
      <nav aria-label="Minutes you have" className="mt-5 flex flex-wrap items-center gap-2">
        <span className="text-quiet">I have</span>
        {[2, 5, 10, 20].map((choice) => (
          <Link
            key={choice}
            to={`?minutes=${choice}`}
            preventScrollReset
            replace
            aria-current={choice === minutes ? 'true' : undefined}
            className={`${chipQuiet} ${choice === minutes ? '!border-accent bg-wash font-semibold text-accent' : ''}`}
          >
            {choice} min
          </Link>
        ))}
      </nav>
      <KitList kit={kit} minutes={minutes} situation={situation.id} />
      <p className="mt-4">
        <AssignLink of={`situation=${situation.id}`} />
      </p>
      <section aria-labelledby="lessons" className="mt-10">
        <h2 id="lessons" className="text-lg font-semibold">
          All lessons for this
        </h2>
        {lessons.length === 0 ? (
          <p className="mt-2 text-quiet">There is none of its own yet. The kit above uses its neighbours.</p>
        ) : null}
        <div className="mt-2 grid gap-x-8 md:grid-cols-3">
          {moments.map((moment) => (
            <LessonsOfMoment
              key={moment}
              moment={moment}
              situation={situation.id}
              lessons={lessons.filter((lesson) => lesson.moments.includes(moment))}
            />
          ))}
        </div>
      </section>
      <section aria-labelledby="neighbours" className="mt-8">
        <h2 id="neighbours" className="text-lg font-semibold">
          Not quite? Perhaps …
        </h2>
        <p className="mt-1 text-quiet">{situation.not}</p>
        <ul className="mt-3 flex flex-wrap gap-2">
          {neighbours.map(({ id, title }) => (
            <li key={id}>
              <Link to={`/situations/${id}`} className={chipQuiet}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}

type Listed = ReturnType<typeof useLoaderData<typeof clientLoader>>['lessons']

function LessonsOfMoment(props: { moment: Moment; situation: string; lessons: Listed }) {
  const { moment, situation, lessons } = props
  if (lessons.length === 0) return null
  return (
    <section aria-labelledby={moment} className="mt-3">
      <h3 id={moment} className="border-b border-line pb-1 text-[0.9375rem] text-quiet">
        {momentWords[moment].name}
      </h3>
      <ul>
        {lessons.map(({ slug, title, focus }) => (
          <li key={slug} className="py-2">
            <Link
              to={`/lessons/${slug}?for=${situation}`}
              className="block min-h-11 font-semibold text-accent underline-offset-4 hover:underline"
            >
              {title}
              <span className="block text-sm font-normal text-quiet">{focusWords[focus]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.situation.title ?? 'No such situation'} · Just Enough` },
  ...(data ? [{ name: 'description', content: data.situation.scope }] : []),
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
