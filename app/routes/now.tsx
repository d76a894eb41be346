import { type ActionFunctionArgs, data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { type ClientLoaderFunctionArgs, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { AskedLine, StandingHere } from '~/features/assign/ui/asked-here'
import { useAsked } from '~/features/assign/use-asked'
import { answerHere } from '~/features/learn/answer-here'
import { WaitingHere } from '~/features/learn/ui/waiting-line'
import { useLately } from '~/features/learn/use-lately'
import { answerPost } from '~/features/match/answer-post.server'
import { getMatcher } from '~/features/match/get-matcher.server'
import { matcherUrl } from '~/features/match/load-matcher'
import { setBox } from '~/features/match/set-box'
import { useTask } from '~/features/match/task-store'
import { TaskBox } from '~/features/match/ui/task-box'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'
import { StatusPage } from '~/ui/status-page'

export async function loader() {
  const { matcher, hash } = await getMatcher()
  return setBox({ matcherHash: hash, situations: matcher.data.situations })
}

export function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  return answerHere({
    serverLoader: () => serverLoader<typeof loader>(),
    place: ({ matcher, situations }) => setBox({ matcherHash: matcher, situations }),
  })
}

/** Only a plain form comes here. The words are answered in the page itself: in no address, no log, no store. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    await limitRate('match', context.address)
    const posted = await answerPost(await request.formData())
    return data({ posted }, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (error instanceof AppError) throw error.toResponse()
    throw error
  }
}

export default function NowRoute() {
  const { matcherHash, situations, common } = useLoaderData<typeof clientLoader>()
  const posted = useActionData<typeof action>()?.posted ?? null
  const lately = useLately(useTask((state) => state.since))
  const asked = useAsked()
  return (
    <main id="main" className="mx-auto max-w-3xl px-4 pt-8 md:pt-14">
      <h1 className="sr-only">Just Enough: say what you are in, get just enough to do it well</h1>
      <TaskBox
        matcherHash={matcherHash}
        situations={situations}
        common={common}
        posted={posted}
        lately={lately}
        before={(situation) => <StandingHere asked={asked} situation={situation} />}
      />
      <AskedLine asked={asked} />
      <WaitingHere />
    </main>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: 'Just Enough' },
  {
    name: 'description',
    content:
      'Minutes before a negotiation, or in the middle of one: say what you are in, and get just enough.',
  },
  ...(loaded
    ? [
        {
          tagName: 'link' as const,
          rel: 'preload',
          as: 'fetch',
          crossOrigin: 'anonymous',
          href: matcherUrl(loaded.matcherHash),
        },
      ]
    : []),
]

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders ?? new Headers()

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
