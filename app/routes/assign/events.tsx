import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { eventSchema } from '~/features/assign/assign.schema'
import { cancelEvent } from '~/features/assign/cancel-event.server'
import { changeEvent } from '~/features/assign/change-event.server'
import { listEvents } from '~/features/assign/list-events.server'
import { EventList } from '~/features/assign/ui/event-list'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'assign:assignment:team')
  return { events: await orResponse(listEvents({ asker, now: new Date() })) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'assign:assignment:team')
  const form = await request.formData()
  const [id, now] = [String(form.get('event')), new Date()]
  try {
    if (form.get('do') === 'cancel') {
      await cancelEvent({ asker, id, now })
      return {
        said: 'Called off. What was asked for it is withdrawn, and those concerned are told.',
        fault: false,
      }
    }
    const parsed = eventSchema.safeParse(Object.fromEntries([...form].filter(([, value]) => value !== '')))
    if (!parsed.success)
      return data({ said: parsed.error.issues[0]?.message ?? '', fault: true }, { status: 400 })
    await changeEvent({ asker, id, change: parsed.data, now })
    return { said: 'Changed. What is due before it moved along.', fault: false }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ said: error.userMessage, fault: true }, { status: error.status })
  }
}

export default function EventsRoute() {
  const { events } = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  return (
    <div className="max-w-2xl">
      <BackLink to="/assignments">Assignments</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Events</h1>
      <p className="mt-1 text-quiet">
        What people get ready for. A new one is made where something is assigned.
      </p>
      {acted ? (
        <div className="mt-4">
          <Notice fault={acted.fault}>{acted.said}</Notice>
        </div>
      ) : null}
      {events.length ? (
        <EventList events={events} />
      ) : (
        <p className="mt-6 rounded-xl border border-line bg-raised p-4">None is ahead.</p>
      )}
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Events · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
