import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFeed } from '~/features/assign/read-feed.server'
import { limitRate } from '~/platform/limit-rate.server'
import { orResponse } from '~/platform/or-response'

/** A calendar for whoever has its secret address. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await orResponse(limitRate('feed', context.address))
  const calendar = await orResponse(readFeed({ file: params.file, now: new Date() }))
  return new Response(calendar, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-cache' },
  })
}
