import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  redirectDocument,
} from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { findRelyingParty } from '~/features/identity/find-relying-party.server'
import { getPerson } from '~/features/identity/get-person.server'
import { getSignOn } from '~/features/identity/get-sign-on.server'
import { onwardSchema } from '~/features/identity/identity.schema'
import { requestLink } from '~/features/identity/request-link.server'
import { signInSchema } from '~/features/identity/sign-in.schema'
import { signInByPassword } from '~/features/identity/sign-in-by-password.server'
import { LinkForm } from '~/features/identity/ui/link-form'
import { PasskeySignIn } from '~/features/identity/ui/passkey-sign-in'
import { PasswordForm } from '~/features/identity/ui/password-form'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const onward = onwardSchema.parse(searchParams.get('to') ?? '/')
  const again = searchParams.get('again') === 'yes'
  const unproved = searchParams.get('unproved') === 'yes'
  const person = await getPerson({ request, context })
  if (person && !again) throw redirect(onward)
  const signOn = getSignOn()
  const query = new URLSearchParams({ to: onward, ...(again && { again: 'yes' }) })
  return {
    // The forms keep the query: a try that fails comes back to the same page.
    here: `/sign-in?${query}`,
    company: unproved ? null : signOn && { name: signOn.name, to: `/sign-in/company?${query}` },
    onward,
    again: person !== null,
    unproved,
    passkeyOrigin: findRelyingParty(request)?.origin ?? null,
  }
}

/** Whoever the address belongs to, the answer is the same. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { address } = context
  const form = await request.formData()
  const way = form.get('way') === 'password' ? 'password' : 'link'
  const submission = parseWithZod(form, { schema: signInSchema })
  const reply = (formErrors?: string[]) =>
    submission.reply({ ...(formErrors && { formErrors }), hideFields: ['password'] })
  if (submission.status !== 'success') return data({ way, result: reply(), sent: false }, { status: 400 })
  const { value } = submission
  const now = new Date()
  try {
    if (value.way === 'password') {
      const cookie = await signInByPassword({ request, address, input: value, now })
      return redirectDocument(value.to, { headers: { 'Set-Cookie': cookie } })
    }
    await limitRate('link-address', address)
    await limitRate('link-account', value.email)
    await requestLink({ email: value.email, onward: value.to, now })
    return { way, result: reply(), sent: true }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ way, result: reply([error.userMessage]), sent: false }, { status: error.status })
  }
}

export default function SignInRoute() {
  const { here, company, onward, again, unproved, passkeyOrigin } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main id="main" className="mx-auto max-w-md px-4 pt-10">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">
        {again ? 'Sign in once more' : 'Sign in'}
      </h1>
      <p className="mt-2 text-quiet">
        {again
          ? 'So that nobody else changes how you get into your account.'
          : 'Lessons need no account. With one, your progress, cards and notes come along to your other devices.'}
      </p>
      {unproved ? (
        <div className="mt-4">
          <Notice>
            Your company’s sign-on did not say that it asked you anew. Take another way, this once.
          </Notice>
        </div>
      ) : null}
      {answer?.sent ? (
        <p role="status" className="mt-6 rounded-xl border border-line bg-raised px-4 py-4">
          If this address has an account, a link is on its way. It works once, within 20 minutes. Nothing
          there? Look into the spam folder, or ask your manager for an invitation.
        </p>
      ) : null}
      {company ? (
        <ButtonLink to={company.to} reloadDocument look="main" className="mt-6 w-full">
          {company.name}
        </ButtonLink>
      ) : null}
      <PasskeySignIn origin={passkeyOrigin} onward={onward} />
      <LinkForm
        action={here}
        onward={onward}
        main={company === null}
        result={answer?.way === 'link' ? answer.result : null}
      />
      <PasswordForm
        action={here}
        onward={onward}
        result={answer?.way === 'password' ? answer.result : null}
      />
    </main>
  )
}

export const meta: MetaFunction = () => [
  { title: 'Sign in · Just Enough' },
  { name: 'robots', content: 'noindex' },
]

export function headers() {
  return { 'Cache-Control': 'no-store' }
}

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
