import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { ErasePersonButton } from '~/features/account/ui/erase-person-button'
import { changePerson } from '~/features/identity/change-person.server'
import { listTeams } from '~/features/identity/list-teams.server'
import { personChangeSchema } from '~/features/identity/people.schema'
import { requirePerson } from '~/features/identity/require-person.server'
import { showPerson } from '~/features/identity/show-person.server'
import { PersonTeams } from '~/features/identity/ui/person-teams'
import { RoleChecks } from '~/features/identity/ui/role-checks'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Moment } from '~/ui/moment'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:person:any')
  const person = await orResponse(showPerson({ asker, id: params.id ?? '', now: new Date() }))
  return { person, teams: await orResponse(listTeams(asker)), self: person.id === asker.id }
}

const saved: Record<string, string> = {
  name: 'The name is changed.',
  roles: 'The roles are changed.',
  suspend: 'The account is suspended, and signed out everywhere.',
  restore: 'The account is open again.',
  join: 'The team is added.',
  leave: 'The team is taken away.',
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:person:any')
  const submission = parseWithZod(await request.formData(), { schema: personChangeSchema })
  if (submission.status !== 'success') {
    const faults = Object.values(submission.error ?? {}).flat()
    return data({ says: faults.join(' ') || 'That did not fit.', fault: true }, { status: 400 })
  }
  try {
    await changePerson({ asker, id: params.id ?? '', input: submission.value, now: new Date() })
    return { says: saved[submission.value.do] ?? '', fault: false }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, fault: true }, { status: error.status })
  }
}

export default function PersonRoute() {
  const { person, teams, self } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, name, email, roles, createdAt, seenAt, sessions } = person
  return (
    <div className="max-w-2xl">
      <BackLink to="/people">People</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{name}</h1>
      <p className="mt-1 break-all">{email}</p>
      <p className="mt-1 text-sm text-quiet">
        Account since <Moment at={createdAt} date />.{' '}
        {seenAt ? (
          <>
            Last seen <Moment at={seenAt} />, signed in on{' '}
            {sessions === 1 ? '1 browser' : `${sessions} browsers`}.
          </>
        ) : (
          'Never signed in.'
        )}
      </p>
      {answer ? (
        <div className="mt-4">
          <Notice fault={answer.fault}>{answer.says}</Notice>
        </div>
      ) : null}
      <Form method="post" key={name} className="mt-6 flex items-end gap-2">
        <Field label="Name" name="name" defaultValue={name} required maxLength={80} className="grow" />
        <Button type="submit" name="do" value="name" aria-label="Save the name">
          Save
        </Button>
      </Form>
      <Form method="post" key={roles.join()} className="mt-8">
        <RoleChecks legend="Roles" chosen={roles} />
        <Button type="submit" name="do" value="roles" className="mt-2">
          Save the roles
        </Button>
      </Form>
      <PersonTeams person={person} teams={teams} />
      <Access person={person} self={self} />
      <p className="mt-8 flex flex-wrap gap-x-5">
        <AuditLink to={`/audit?actor=${id}`}>What they did, in the audit log</AuditLink>
        <AuditLink to={`/audit?subject=${id}`}>What was done to their account</AuditLink>
      </p>
    </div>
  )
}

function Access(props: { person: { id: string; name: string; suspendedAt: string | null }; self: boolean }) {
  const { person, self } = props
  return (
    <section aria-labelledby="access" className="mt-10">
      <h2 id="access" className="text-lg font-semibold">
        Access
      </h2>
      {person.suspendedAt ? (
        <Form method="post">
          <p className="text-quiet">
            Suspended since <Moment at={person.suspendedAt} />. No way in works; nothing was deleted.
          </p>
          <Button type="submit" name="do" value="restore" className="mt-3">
            Open the account again
          </Button>
        </Form>
      ) : self ? (
        <p className="text-quiet">This is your own account. Another administrator can suspend it.</p>
      ) : (
        <Form method="post">
          <p className="text-quiet">Suspending signs them out everywhere at once. Nothing is deleted.</p>
          <Button type="submit" name="do" value="suspend" className="mt-3">
            Suspend the account
          </Button>
        </Form>
      )}
      {self ? null : (
        <div className="mt-4">
          <p className="mb-3 text-quiet">Erasing takes the account and all that is its own away, for good.</p>
          <ErasePersonButton personId={person.id} name={person.name} />
        </div>
      )}
    </section>
  )
}

function AuditLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
      {children}
    </Link>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? 'No such account'} · Just Enough` },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
