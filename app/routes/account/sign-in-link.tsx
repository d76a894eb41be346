import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useRouteError } from '@remix-run/react'
import { signInByLink } from '~/features/identity/sign-in-by-link.server'
import { AppError } from '~/platform/errors'
import { limitRate, returnRate } from '~/platform/limit-rate.server'
import { Button, ButtonLink } from '~/ui/button'
import { StatusPage } from '~/ui/status-page'

/** Opening the link uses nothing up: programs that look into mails before people do would. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { token: new URL(request.url).searchParams.get('token')?.slice(0, 100) ?? '' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  try {
    await limitRate('sign-in-address', context.address)
    const form = await request.formData()
    const { cookie, onward } = await signInByLink({ request, secret: form.get('token'), now: new Date() })
    await returnRate('sign-in-address', context.address)
    return redirectDocument(onward, cookie ? { headers: { 'Set-Cookie': cookie } } : undefined)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // What has to wait, or went wrong on our side, has used nothing up.
    const usedUp = error.status < 429
    return data({ says: error.userMessage, usedUp }, { status: error.status })
  }
}

export default function SignInLinkRoute() {
  const { token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // A second press would find the link used up, and call off the answer to the first.
  const busy = useNavigation().state !== 'idle'
  return (
    <main id="main" className="mx-auto max-w-md px-4 pt-10">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">
        {answer?.usedUp ? 'That link is used up' : 'Welcome back'}
      </h1>
      {answer?.usedUp ? (
        <>
          <p role="alert" className="mt-4 text-lg">
            {answer.says}
          </p>
          <ButtonLink to="/sign-in" look="main" className="mt-6">
            Ask for a new link
          </ButtonLink>
        </>
      ) : (
        <Form method="post" action={`/sign-in/link?token=${token}`} className="mt-6">
          <input type="hidden" name="token" value={token} />
          {answer ? (
            <p role="alert" className="mb-4">
              {answer.says}
            </p>
          ) : null}
          <Button type="submit" look="main" className="w-full" disabled={busy}>
            Sign in on this device
          </Button>
        </Form>
      )}
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
