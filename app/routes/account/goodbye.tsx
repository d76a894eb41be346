import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useRouteError } from '@remix-run/react'
import { getPerson } from '~/features/identity/get-person.server'
import { DeviceLeftovers } from '~/features/learn/ui/device-leftovers'
import { ButtonLink } from '~/ui/button'
import { StatusPage } from '~/ui/status-page'

/** Where an erasure ends. Somebody with an account is not told that it is gone. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await getPerson({ request, context })) throw redirect('/me')
  return null
}

export default function GoodbyeRoute() {
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 pt-10">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Your account is erased</h1>
      <p className="mt-4 text-lg">
        Nothing that names you is left in it. You are signed out everywhere. What another device had not yet
        sent is refused when it arrives.
      </p>
      <section aria-labelledby="device" className="mt-8">
        <h2 id="device" className="text-lg font-semibold">
          On this device
        </h2>
        <DeviceLeftovers />
      </section>
      <p className="mt-8 text-quiet">
        Backups of the database that your company made before hold the account until they are thrown away.
      </p>
      <ButtonLink to="/" look="main" className="mt-6">
        Go on without an account
      </ButtonLink>
    </main>
  )
}

export const meta: MetaFunction = () => [
  { title: 'Your account is erased · Just Enough' },
  { name: 'robots', content: 'noindex' },
]

export function headers() {
  return { 'Cache-Control': 'no-store' }
}

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
