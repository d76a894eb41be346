import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { listWaysIn } from '~/features/identity/list-ways-in.server'
import { passwordChangeSchema } from '~/features/identity/password.schema'
import { removePassword } from '~/features/identity/remove-password.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { setPassword } from '~/features/identity/set-password.server'
import { NewPasswordForm } from '~/features/identity/ui/new-password-form'
import { RemovePasswordForm } from '~/features/identity/ui/remove-password-form'
import { SignInAgain } from '~/features/identity/ui/sign-in-again'
import { AppError } from '~/platform/errors'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:person:own')
  const { passwordSince, fresh } = await listWaysIn(person, new Date())
  return { email: person.email, has: passwordSince !== null, fresh }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'write:person:own')
  const form = await request.formData()
  const removes = form.get('do') === 'remove'
  const submission = parseWithZod(form, { schema: passwordChangeSchema })
  // What was typed here never comes back in a page.
  const reply = (faults?: { formErrors?: string[]; fieldErrors?: Record<string, string[]> }) =>
    submission.reply({ ...faults, hideFields: ['current', 'password'] })
  if (submission.status !== 'success') return data({ removes, result: reply() }, { status: 400 })
  const { value } = submission
  try {
    const now = new Date()
    if (value.do === 'set') await setPassword({ person, input: value, now })
    else await removePassword({ person, current: value.current, now })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, status, userMessage } = error
    const atField = code === 'bad-input' ? { password: [userMessage] } : null
    const result = reply(atField ? { fieldErrors: atField } : { formErrors: [userMessage] })
    return data({ removes, result }, { status })
  }
  return redirect('/me/account')
}

export default function PasswordRoute() {
  const { email, has, fresh } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const faultOfRemoval = answer?.removes ? (Object.values(answer.result.error ?? {})[0]?.[0] ?? null) : null
  return (
    <div className="max-w-md">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">
        {has ? 'Change password' : 'Set a password'}
      </h1>
      <p className="mt-2 text-quiet">
        {has
          ? 'Your other devices are signed out when it changes.'
          : 'You need none: a link or a passkey is enough.'}
      </p>
      {has || fresh ? (
        <NewPasswordForm
          email={email}
          asksCurrent={has && !fresh}
          result={answer && !answer.removes ? answer.result : null}
        />
      ) : (
        <SignInAgain onward="/me/account/password" />
      )}
      {has ? <RemovePasswordForm asksCurrent={!fresh} fault={faultOfRemoval} /> : null}
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Password · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
