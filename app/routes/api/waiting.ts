import type { LoaderFunctionArgs } from '@remix-run/node'
import { getPerson } from '~/features/identity/get-person.server'
import { findWaiting } from '~/features/learn/find-waiting.server'

/** What waits for whoever is signed in: asked by scripts, so that a page that comes from the device can show it too. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await getPerson({ request, context })
  const waiting = person && (await findWaiting(person.id, new Date()))
  return Response.json(waiting, { headers: { 'Cache-Control': 'no-store' } })
}
