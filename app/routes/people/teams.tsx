import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { createTeam } from '~/features/identity/create-team.server'
import { listTeams } from '~/features/identity/list-teams.server'
import { teamFormSchema } from '~/features/identity/people.schema'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:team:any')
  return { teams: await orResponse(listTeams(asker)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:team:any')
  const submission = parseWithZod(await request.formData(), { schema: teamFormSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    await createTeam({ asker, input: submission.value })
    return submission.reply({ resetForm: true })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data(submission.reply({ fieldErrors: { name: [error.userMessage] } }), { status: error.status })
  }
}

export default function TeamsRoute() {
  const { teams } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>() ?? null,
    constraint: getZodConstraint(teamFormSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: teamFormSchema }),
    shouldRevalidate: 'onInput',
  })
  return (
    <div className="max-w-2xl">
      <BackLink to="/people">People</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Teams</h1>
      {teams.length ? (
        <ul aria-label="Teams" className="mt-4 divide-y divide-line border-y border-line">
          {teams.map(({ id, path, people }) => (
            <li key={id} className="flex justify-between gap-4 py-2.5">
              <span>{path}</span>
              <span className="shrink-0 whitespace-nowrap text-quiet">
                {people === 1 ? '1 person' : `${people} people`}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 text-quiet">
          None yet. A manager sees the people of the teams they lead, and below.
        </p>
      )}
      <Form method="post" {...getFormProps(form)} className="mt-8 space-y-4">
        <h2 className="text-lg font-semibold">A new team</h2>
        <Field
          label="Name"
          errors={fields.name.errors}
          {...getInputProps(fields.name, { type: 'text' })}
          key={fields.name.key}
          autoComplete="off"
        />
        <Select label="Part of" name="parent">
          <option value="">No other team</option>
          {teams.map(({ id, path }) => (
            <option key={id} value={id}>
              {path}
            </option>
          ))}
        </Select>
        <Button type="submit" look="main">
          Make the team
        </Button>
      </Form>
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Teams · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
