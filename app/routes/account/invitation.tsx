import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useRouteError } from '@remix-run/react'
import { acceptInvitation } from '~/features/identity/accept-invitation.server'
import { acceptFormSchema } from '~/features/identity/people.schema'
import { showInvitation } from '~/features/identity/show-invitation.server'
import { AppError } from '~/platform/errors'
import { limitRate, returnRate } from '~/platform/limit-rate.server'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

/** Opening the link uses nothing up: programs that look into mails before people do would. */
export async function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token')?.slice(0, 100) ?? ''
  return { token, invitation: await showInvitation({ secret: token, now: new Date() }) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: acceptFormSchema })
  if (submission.status !== 'success')
    return data({ result: submission.reply(), joined: false }, { status: 400 })
  try {
    await limitRate('sign-in-address', context.address)
    const { cookie } = await acceptInvitation({ request, input: submission.value, now: new Date() })
    await returnRate('sign-in-address', context.address)
    if (cookie) return redirectDocument('/', { headers: { 'Set-Cookie': cookie } })
    return { result: submission.reply(), joined: true }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const result = submission.reply({ formErrors: [error.userMessage] })
    return data({ result, joined: false }, { status: error.status })
  }
}

export default function InvitationRoute() {
  const { token, invitation } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const [form, fields] = useForm({
    lastResult: answer?.result ?? null,
    defaultValue: { name: invitation?.name ?? '' },
  })
  if (answer?.joined) return <Over title="You are in" says="Sign in with your account to go on." />
  if (!invitation)
    return (
      <Over
        title="This invitation does not hold any more"
        says="It was used, taken back, sent again, or is older than 14 days. If you accepted it, sign in. If not, ask whoever sent it for a new one."
      />
    )
  const { email, inviter, teams, hasAccount } = invitation
  return (
    <main id="main" className="mx-auto max-w-md px-4 pt-10">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{inviter} invites you</h1>
      <p className="mt-2">
        {teams.length ? `You join ${teams.join(' and ')}. ` : ''}
        Just Enough gives you the few lines you need, minutes before a conversation with a partner.
      </p>
      <Form method="post" {...getFormProps(form)} className="mt-6 space-y-4">
        <input type="hidden" name="token" value={token} />
        <p className="text-quiet">{email}</p>
        {hasAccount ? (
          <p>You have an account with this address already: it is added to that.</p>
        ) : (
          <Field
            label="Your name"
            hint="As colleagues know you. Your manager sees it."
            errors={fields.name.errors}
            {...getInputProps(fields.name, { type: 'text' })}
            key={fields.name.key}
            autoComplete="name"
            required
            maxLength={80}
          />
        )}
        {form.errors ? <Notice fault>{form.errors.join(' ')}</Notice> : null}
        <Button type="submit" look="main" className="w-full" disabled={busy}>
          Accept
        </Button>
      </Form>
    </main>
  )
}

function Over({ title, says }: { title: string; says: string }) {
  return (
    <main id="main" className="mx-auto max-w-md px-4 pt-10">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{title}</h1>
      <p role="status" className="mt-4 text-lg">
        {says}
      </p>
      <ButtonLink to="/sign-in" look="main" className="mt-6">
        Sign in
      </ButtonLink>
    </main>
  )
}

export const meta: MetaFunction = () => [
  { title: 'Invitation · Just Enough' },
  { name: 'robots', content: 'noindex' },
]

export function headers() {
  return { 'Cache-Control': 'no-store' }
}

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
