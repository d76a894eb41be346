import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { finishSignOn } from '~/features/identity/finish-sign-on.server'
import { getSignOn } from '~/features/identity/get-sign-on.server'
import { SignOnFaultPage } from '~/features/identity/ui/sign-on-fault-page'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'
import { StatusPage } from '~/ui/status-page'

/** Where the company's identity provider leads back to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const signOn = getSignOn()
  if (!signOn) throw new Response(null, { status: 404 })
  try {
    await limitRate('sign-in-start', context.address)
    const { setCookies, onward, unproved } = await finishSignOn({ signOn, request, now: new Date() })
    const headers = new Headers(setCookies.map((value): [string, string] => ['Set-Cookie', value]))
    const to = new URLSearchParams({ again: 'yes', unproved: 'yes', to: onward })
    return redirect(unproved ? `/sign-in?${to}` : onward, { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, onward: '/' }, { status: error.status })
  }
}

export default function CompanyBackRoute() {
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
