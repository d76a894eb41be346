import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { endSession } from '~/features/identity/end-session.server'
import { listSessions } from '~/features/identity/list-sessions.server'
import { listWaysIn } from '~/features/identity/list-ways-in.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { SessionList } from '~/features/identity/ui/session-list'
import { WaysInList } from '~/features/identity/ui/ways-in-list'
import { SignOutForm } from '~/features/learn/ui/sign-out-form'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:person:own')
  const { name, email, roles, sessionId } = person
  const now = new Date()
  const ways = await listWaysIn(person, now)
  return { name, email, roles, sessionId, ways, sessions: await listSessions(person.id, now) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'write:person:own')
  const form = await request.formData()
  const sessionId = String(form.get('session') ?? '')
  const which = form.get('which') === 'others' ? 'others' : 'this'
  const ended = await endSession({
    personId: person.id,
    sessionId: which === 'others' ? person.sessionId : sessionId,
    which,
    action: 'session-ended',
  })
  return data({ ended })
}

export default function AccountRoute() {
  const { name, email, ways, sessions, sessionId } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-2xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Account</h1>
      <p className="mt-2">
        {name}, <span className="text-quiet">{email}</span>
      </p>
      <SignOutForm className="mt-4" />
      <WaysInList ways={ways} />
      <SessionList sessions={sessions} current={sessionId} />
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Account · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
