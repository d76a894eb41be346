import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  type ClientLoaderFunctionArgs,
  isRouteErrorResponse,
  useLoaderData,
  useRouteError,
} from '@remix-run/react'
import { useEffect } from 'react'
import { AssignLink } from '~/features/assign/ui/assign-link'
import { fetchLesson, lessonModuleUrl } from '~/features/content/lesson-component'
import { loadLessonModule } from '~/features/content/load-lesson-module.server'
import { type Depth, isDepth } from '~/features/content/words'
import { getPerson } from '~/features/identity/get-person.server'
import { answerHere } from '~/features/learn/answer-here'
import { findMyLesson } from '~/features/learn/find-my-lesson.server'
import { placeLesson } from '~/features/learn/place-lesson'
import { playLesson } from '~/features/learn/play-lesson.server'
import { beginVersion, stayWithVersion, versionBegun } from '~/features/learn/stay-with-version'
import { LessonPlayer } from '~/features/learn/ui/lesson-player'
import { NearestList } from '~/features/match/ui/nearest-list'
import { StatusPage } from '~/ui/status-page'

/** A lesson is the same page at every depth. */
export const handle = { onePage: 'depth' }

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const { slug, depth } = params
  const played = await playLesson({ slug, depth, query, requestId: context.requestId })
  await loadLessonModule(played.lesson.hash)
  const person = await getPerson({ request, context })
  return { ...played, mine: person && (await findMyLesson(person.id, played.lesson.slug, new Date())) }
}

/** On the way from page to page the lesson's module is loaded before it is shown, so that nothing flickers. */
export async function clientLoader({ params, request, serverLoader }: ClientLoaderFunctionArgs) {
  const askServer = () => serverLoader<typeof loader>()
  const { slug, depth } = params
  const played = await answerHere({
    serverLoader: askServer,
    place: ({ lessons }) => {
      const query = new URL(request.url).searchParams
      const today = new Date().toISOString().slice(0, 10)
      const placed = placeLesson({ slug, depth, query, lessons, today, answerId: crypto.randomUUID() })
      return { ...placed, mine: null }
    },
  }).catch((fault: unknown) => {
    const before = versionBegun<Awaited<ReturnType<typeof askServer>>>(slug)
    const isGone = (fault instanceof Response || isRouteErrorResponse(fault)) && fault.status === 404
    if (before && isDepth(depth ?? 'essence') && isGone)
      return { ...before, depth: (depth ?? 'essence') as Depth }
    throw fault
  })
  const stayed = stayWithVersion(played)
  if (stayed !== played) return stayed
  if (await isLoaded(played.lesson.hash)) return played
  // Not kept, and the server has another version by now: then that one, whole. Without a network the page still stands.
  const newer = await askServer().catch(() => null)
  return newer && (await isLoaded(newer.lesson.hash)) ? newer : played
}

function isLoaded(hash: string): Promise<boolean> {
  return fetchLesson(hash).then(
    () => true,
    () => false,
  )
}

export default function LessonRoute() {
  const played = useLoaderData<typeof loader>()
  const { lesson, depth, kit, search, answerId, mine } = played
  useEffect(() => beginVersion(played), [played])
  return (
    <>
      <LessonPlayer lesson={lesson} depth={depth} kit={kit} search={search} answerId={answerId} mine={mine} />
      <p className="mx-auto mt-4 max-w-[40rem] px-4">
        <AssignLink of={`lesson=${lesson.slug}&depth=${depth}`} />
      </p>
    </>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'No such lesson · Just Enough' }]
  return [
    { title: `${data.lesson.title} · Just Enough` },
    { name: 'description', content: data.lesson.summary },
    { property: 'og:title', content: data.lesson.title },
    { property: 'og:description', content: data.lesson.summary },
    { property: 'og:type', content: 'article' },
    { tagName: 'link', rel: 'modulepreload', href: lessonModuleUrl(data.lesson.hash) },
  ]
}

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export function ErrorBoundary() {
  const error = useRouteError()
  return (
    <StatusPage error={error}>
      <NearestList error={error} />
    </StatusPage>
  )
}
