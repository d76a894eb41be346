import type { MetaFunction } from '@remix-run/node'
import { type ClientLoaderFunctionArgs, Link, useLoaderData } from '@remix-run/react'
import { phaseWords } from '~/features/content/words'
import { answerHere } from '~/features/learn/answer-here'
import { listSituations } from '~/features/match/list-situations.server'
import { mapSituations } from '~/features/match/map-situations'

export async function loader() {
  return { phases: await listSituations() }
}

export function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  return answerHere({
    serverLoader: () => serverLoader<typeof loader>(),
    place: (library) => ({ phases: mapSituations(library) }),
  })
}

export default function SituationsRoute() {
  const { phases } = useLoaderData<typeof clientLoader>()
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 pt-8">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">What are you in?</h1>
      <p className="mt-2 max-w-prose text-quiet">
        All moments of working with a partner that the library knows, from the first thought to the end.
      </p>
      {phases.map(({ phase, situations }) => (
        <section key={phase} aria-labelledby={phase} className="mt-8">
          <h2 id={phase} className="text-lg font-semibold">
            {phaseWords[phase].name}{' '}
            <span className="text-base font-normal text-quiet">{phaseWords[phase].says}</span>
          </h2>
          <ul className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {situations.map(({ id, title, about, lessons }) => (
              <li key={id}>
                <Link
                  to={`/situations/${id}`}
                  className="block h-full rounded-lg border border-line bg-raised px-4 py-3 hover:border-accent"
                >
                  <span className="font-semibold">{title}</span>
                  <span className="mt-1 block text-[0.9375rem] text-quiet">{about}</span>
                  <span className="mt-2 block text-sm text-quiet">
                    {lessons === 0
                      ? 'No lesson of its own yet'
                      : lessons === 1
                        ? '1 lesson'
                        : `${lessons} lessons`}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

export const meta: MetaFunction = () => [{ title: 'Situations · Just Enough' }]
