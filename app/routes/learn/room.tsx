import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { openRoom } from '~/features/learn/open-room.server'
import { RoomScreen } from '~/features/learn/ui/room-screen'
import { StatusPage } from '~/ui/status-page'

export const handle = { bare: true }

export async function loader({ params, request }: LoaderFunctionArgs) {
  return openRoom({ slug: params.slug, query: new URL(request.url).searchParams })
}

export default function RoomRoute() {
  return <RoomScreen {...useLoaderData<typeof loader>()} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `In the room: ${data.title} · Just Enough` : 'Just Enough' },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
