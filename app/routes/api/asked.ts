import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { findAsked } from '~/features/assign/find-asked.server'
import { getPerson } from '~/features/identity/get-person.server'
import { noteZone } from '~/features/identity/note-zone.server'

/** What is asked of whoever is signed in, in short: asked by scripts, so that a page from the device can show it too. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await getPerson({ request, context })
  const asked = person && { person: person.id, asked: await findAsked(person.id, new Date()) }
  return Response.json(asked, { headers: { 'Cache-Control': 'no-store' } })
}

/** The browser tells whose clock it is, where that is not known. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await getPerson({ request, context })
  if (person) await noteZone({ personId: person.id, zone: (await request.formData()).get('zone') })
  return new Response(null, { status: 204 })
}
