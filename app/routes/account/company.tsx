import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { beginSignOn } from '~/features/identity/begin-sign-on.server'
import { getSignOn } from '~/features/identity/get-sign-on.server'
import { onwardSchema } from '~/features/identity/identity.schema'
import { SignOnFaultPage } from '~/features/identity/ui/sign-on-fault-page'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'
import { StatusPage } from '~/ui/status-page'

/** Leads to the company's identity provider. A link, not a form: our policy lets no form lead to another site. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const signOn = getSignOn()
  if (!signOn) throw new Response(null, { status: 404 })
  const { searchParams } = new URL(request.url)
  const onward = onwardSchema.parse(searchParams.get('to') ?? '/')
  const again = searchParams.get('again') === 'yes'
  try {
    await limitRate('sign-in-start', context.address)
    const { to, setCookie } = await beginSignOn({ signOn, onward, again, now: new Date() })
    return redirect(to, { headers: { 'Set-Cookie': setCookie } })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, onward }, { status: error.status })
  }
}

export default function CompanyRoute() {
  return <SignOnFaultPage {...useLoaderData<typeof loader>()} />
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
