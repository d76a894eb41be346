import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  type ClientLoaderFunctionArgs,
  useLoaderData,
  useLocation,
  useParams,
  useRouteError,
} from '@remix-run/react'
import { answerHere } from '~/features/learn/answer-here'
import { openRoom } from '~/features/learn/open-room.server'
import { placeRoom } from '~/features/learn/place-room'
import { RoomScreen } from '~/features/learn/ui/room-screen'
import { useOpened } from '~/features/learn/use-opened'
import { StatusPage } from '~/ui/status-page'

export const handle = { bare: true }

export async function loader({ params, request }: LoaderFunctionArgs) {
  return openRoom({ slug: params.slug, query: new URL(request.url).searchParams })
}

export function clientLoader({ params, request, serverLoader }: ClientLoaderFunctionArgs) {
  return answerHere({
    serverLoader: () => serverLoader<typeof loader>(),
    place: ({ lessons }) =>
      placeRoom({ slug: params.slug, query: new URL(request.url).searchParams, lessons }),
  })
}

export default function RoomRoute() {
  const { slug = '' } = useParams()
  const { pathname, search } = useLocation()
  useOpened(slug, pathname + search)
  return <RoomScreen {...useLoaderData<typeof clientLoader>()} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `In the room: ${data.title} · Just Enough` : 'Just Enough' },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
