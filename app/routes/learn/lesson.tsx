import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction,
  useLoaderData,
  useRouteError,
} from '@remix-run/react'
import { fetchLesson, lessonModuleUrl } from '~/features/content/lesson-component'
import { loadLessonModule } from '~/features/content/load-lesson-module.server'
import { answerHere } from '~/features/learn/answer-here'
import { placeLesson } from '~/features/learn/place-lesson'
import { playLesson } from '~/features/learn/play-lesson.server'
import { LessonPlayer } from '~/features/learn/ui/lesson-player'
import { StatusPage } from '~/ui/status-page'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const { slug, depth } = params
  const played = await playLesson({ slug, depth, query, requestId: context.requestId })
  await loadLessonModule(played.lesson.hash)
  return played
}

/** On the way from page to page the lesson's module is loaded before it is shown, so that nothing flickers. */
export async function clientLoader({ params, request, serverLoader }: ClientLoaderFunctionArgs) {
  const played = await answerHere({
    serverLoader: () => serverLoader<typeof loader>(),
    place: ({ lessons }) => {
      const { slug, depth } = params
      const query = new URL(request.url).searchParams
      const today = new Date().toISOString().slice(0, 10)
      return placeLesson({ slug, depth, query, lessons, today, answerId: crypto.randomUUID() })
    },
  })
  // Without its text the page still stands, says so, and offers to try again.
  await fetchLesson(played.lesson.hash).catch(() => undefined)
  return played
}

/** An answer to "did this help?" changes nothing on the page. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  formAction === '/help' ? false : defaultShouldRevalidate

export default function LessonRoute() {
  const { lesson, depth, kit, search, answerId } = useLoaderData<typeof loader>()
  return <LessonPlayer lesson={lesson} depth={depth} kit={kit} search={search} answerId={answerId} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'No such lesson · Just Enough' }]
  return [
    { title: `${data.lesson.title} · Just Enough` },
    { name: 'description', content: data.lesson.summary },
    { tagName: 'link', rel: 'modulepreload', href: lessonModuleUrl(data.lesson.hash) },
  ]
}

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' })

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
