import type { LoaderFunctionArgs } from '@remix-run/node'
import { getPerson } from '~/features/identity/get-person.server'
import { findLastTime } from '~/features/learn/find-last-time.server'

/** What whoever is signed in wrote last about the next time in a situation, or null. Their words, so kept nowhere. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const person = await getPerson({ request, context })
  const last = person && (await findLastTime(person.id, params.situation ?? ''))
  return Response.json(last, { headers: { 'Cache-Control': 'no-store' } })
}
