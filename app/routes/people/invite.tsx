import { getFormProps, getTextareaProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useRouteError } from '@remix-run/react'
import { invitePeople } from '~/features/identity/invite-people.server'
import { listTeams } from '~/features/identity/list-teams.server'
import { inviteFormSchema, mostAddresses } from '~/features/identity/people.schema'
import { mayDo } from '~/features/identity/permissions'
import { requirePerson } from '~/features/identity/require-person.server'
import { FatesList } from '~/features/identity/ui/fates-list'
import { RoleChecks } from '~/features/identity/ui/role-checks'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'
import { StatusPage } from '~/ui/status-page'
import { TextArea } from '~/ui/text-area'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'invite:person:team')
  const teams = await orResponse(listTeams(asker))
  const team = new URL(request.url).searchParams.get('team')
  const chosen = teams.find(({ id }) => id === team)?.id ?? ''
  return { teams, chosen, any: mayDo(asker, 'invite:person:any') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'invite:person:team')
  const submission = parseWithZod(await request.formData(), { schema: inviteFormSchema })
  if (submission.status !== 'success')
    return data({ result: submission.reply(), rows: null }, { status: 400 })
  try {
    const rows = await invitePeople({ asker, input: submission.value, now: new Date() })
    return { result: submission.reply(), rows }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const result = submission.reply({ formErrors: [error.userMessage] })
    return data({ result, rows: null }, { status: error.status })
  }
}

export default function InviteRoute() {
  const { teams, chosen, any } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const [form, fields] = useForm({
    lastResult: answer?.result ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: inviteFormSchema }),
    shouldRevalidate: 'onInput',
  })
  return (
    <div className="max-w-2xl">
      <BackLink to="/people">People</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Invite people</h1>
      {answer?.rows ? <FatesList rows={answer.rows} /> : null}
      {any || teams.length ? (
        <Form method="post" {...getFormProps(form)} className="mt-6 space-y-5">
          <TextArea
            label="E-mail addresses"
            hint={`Paste them as they come: from a mail, an address book, a table. Up to ${mostAddresses}. Each gets a link that works for 14 days.`}
            errors={fields.addresses.errors}
            {...getTextareaProps(fields.addresses)}
            key={fields.addresses.key}
            rows={7}
            spellCheck={false}
            required
          />
          <Select
            label="Team"
            name="team"
            defaultValue={chosen || undefined}
            {...(!any && { required: true })}
          >
            {any ? <option value="">No team yet</option> : null}
            {teams.map(({ id, path }) => (
              <option key={id} value={id}>
                {path}
              </option>
            ))}
          </Select>
          {any ? (
            <RoleChecks legend="They will be" chosen={['learner']} />
          ) : (
            <p className="text-quiet">
              They will be learners in this team. You see their names here once they accept.
            </p>
          )}
          {form.errors ? <Notice fault>{form.errors.join(' ')}</Notice> : null}
          <Button type="submit" look="main" disabled={busy}>
            {busy ? 'Inviting …' : 'Invite'}
          </Button>
        </Form>
      ) : (
        <p className="mt-6 text-lg">
          You lead no team yet. Ask an administrator to put you in charge of one.
        </p>
      )}
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Invite people · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
