import { type ActionFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { endSession } from '~/features/identity/end-session.server'
import { getPerson } from '~/features/identity/get-person.server'
import { clearSessionCookie } from '~/features/identity/session-cookie.server'

/** Signing out twice is signing out. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await getPerson({ request, context })
  if (person)
    await endSession({ personId: person.id, sessionId: person.sessionId, which: 'this', action: 'sign-out' })
  return redirectDocument('/', { headers: { 'Set-Cookie': await clearSessionCookie() } })
}

export function loader() {
  return redirect('/')
}
