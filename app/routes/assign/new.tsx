import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { type ClientActionFunctionArgs, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { assignmentSchema } from '~/features/assign/assign.schema'
import { beginAssignForm } from '~/features/assign/begin-assign-form.server'
import { readFormState, valuesOf } from '~/features/assign/form-state'
import { lookAtAssignment } from '~/features/assign/look-at-assignment.server'
import { makeAssignment } from '~/features/assign/make-assignment.server'
import { AssignForm } from '~/features/assign/ui/assign-form'
import { requirePerson } from '~/features/identity/require-person.server'
import { isDecided } from '~/features/learn/is-decided'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'assign:assignment:team')
  const query = new URL(request.url).searchParams
  const state = await orResponse(beginAssignForm({ asker, query, now: new Date() }))
  return { page: await orResponse(lookAtAssignment({ asker, state, words: '', now: new Date() })) }
}

/** `look` and `follow` show what would happen, `find` looks for people, `add` and `up` change the lessons, `send` sends. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'assign:assignment:team')
  const form = await request.formData()
  const state = readFormState(form)
  const words = String(form.get('words') ?? '').slice(0, 100)
  if (form.get('do') === 'send') {
    const parsed = assignmentSchema.safeParse(valuesOf(state))
    if (parsed.success) {
      const outcome = await orResponse(makeAssignment({ asker, form: parsed.data, now: new Date() }))
      if ('id' in outcome) return redirect(`/assignments/${outcome.id}`)
    }
    const page = await orResponse(lookAtAssignment({ asker, state, words, now: new Date() }))
    return data({ ...page, sent: true }, { status: 400 })
  }
  const sought = form.get('do') === 'find' ? words : ''
  const page = await orResponse(lookAtAssignment({ asker, state, words: sought, now: new Date() }))
  return { ...page, sent: false }
}

/** What follows the form as it is filled in may get lost on its way: the form stays, with what was shown last. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const follows = (await request.clone().formData()).get('do') === 'follow'
  return serverAction<typeof action>().catch((fault: unknown) => {
    if (follows && !isDecided(fault)) return null
    throw fault
  })
}

export default function NewAssignmentRoute() {
  const { page } = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  return (
    <>
      <BackLink to="/assignments">Assignments</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Assign</h1>
      <AssignForm page={acted ?? page} sent={acted?.sent ?? false} />
    </>
  )
}

export const meta: MetaFunction = () => [{ title: 'Assign · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
