import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { eraseFormSchema } from '~/features/account/erase.schema'
import { eraseMe } from '~/features/account/erase-me.server'
import { EraseForm } from '~/features/account/ui/erase-form'
import { WhatGoes } from '~/features/account/ui/what-goes'
import { cameInLately } from '~/features/identity/came-in-lately.server'
import { requestLink } from '~/features/identity/request-link.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { clearSessionCookie } from '~/features/identity/session-cookie.server'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'
import { Button, ButtonLink } from '~/ui/button'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'erase:person:own')
  return { email: person.email, lately: await cameInLately(person, new Date()) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'erase:person:own')
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: eraseFormSchema })
  try {
    if (form.get('do') === 'link') {
      await limitRate('link-account', person.email)
      await requestLink({ email: person.email, onward: '/me/erase', now: new Date() })
      return data({ result: null, sent: true, says: null })
    }
    if (submission.status !== 'success')
      return data({ result: submission.reply(), sent: false, says: null }, { status: 400 })
    await eraseMe({ person, now: new Date() })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ result: null, sent: false, says: error.userMessage }, { status: error.status })
  }
  return redirectDocument('/goodbye', { headers: { 'Set-Cookie': await clearSessionCookie() } })
}

export default function EraseMeRoute() {
  const { email, lately } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="max-w-2xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Erase my account</h1>
      <p className="mt-2">
        It goes at once and for good, on all your devices. Lessons need no account: you can go on reading.
      </p>
      <WhatGoes />
      <p className="mt-6">
        <ButtonLink to="/me/data.json" reloadDocument download>
          Download everything first
        </ButtonLink>
      </p>
      {answer?.says ? (
        <p role="alert" className="mt-6 rounded-xl border border-bad px-4 py-3">
          {answer.says}
        </p>
      ) : null}
      {lately ? (
        <EraseForm lastResult={answer?.result ?? null}>Erase my account for good</EraseForm>
      ) : (
        <SignInOnceMore email={email} sent={answer?.sent ?? false} />
      )}
    </div>
  )
}

function SignInOnceMore({ email, sent }: { email: string; sent: boolean }) {
  return (
    <section aria-labelledby="once-more" className="mt-8 rounded-xl border border-line bg-raised px-4 py-4">
      <h2 id="once-more" className="text-lg font-semibold">
        First, sign in once more
      </h2>
      <p className="mt-1">
        You came in more than ten minutes ago, and this cannot be taken back. So we ask whether it is you: by
        a link to {email} that leads back here, or by signing out and in again the way you always do.
      </p>
      {sent ? (
        <p role="status" className="mt-3 font-semibold">
          A link is on its way. It works once, within 20 minutes.
        </p>
      ) : null}
      <Form method="post" className="mt-4">
        <Button type="submit" name="do" value="link" look="main">
          {sent ? 'Send another link' : 'Send me a link'}
        </Button>
      </Form>
    </section>
  )
}

export const meta: MetaFunction = () => [{ title: 'Erase my account · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
