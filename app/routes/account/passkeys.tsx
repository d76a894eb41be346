import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { findRelyingParty } from '~/features/identity/find-relying-party.server'
import { listWaysIn } from '~/features/identity/list-ways-in.server'
import { nameDevice } from '~/features/identity/name-device'
import { removePasskey } from '~/features/identity/remove-passkey.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { AddPasskeyForm } from '~/features/identity/ui/add-passkey-form'
import { PasskeyList } from '~/features/identity/ui/passkey-list'
import { SignInAgain } from '~/features/identity/ui/sign-in-again'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'read:person:own')
  const { passkeys, fresh } = await listWaysIn(person, new Date())
  const origin = findRelyingParty(request)?.origin ?? null
  return { passkeys, fresh, origin, device: nameDevice(request.headers.get('user-agent') ?? '') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'write:person:own')
  const form = await request.formData()
  await removePasskey({ person, id: String(form.get('remove') ?? '') })
  return redirect('/me/account/passkeys')
}

export default function PasskeysRoute() {
  const { passkeys, fresh, origin, device } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-md">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Passkeys</h1>
      <p className="mt-2 text-quiet">
        Sign in with a finger, a face or the code of your device. Nothing to type, and nothing that could be
        stolen from us.
      </p>
      <PasskeyList passkeys={passkeys} />
      {fresh ? (
        <AddPasskeyForm origin={origin} suggestion={device} />
      ) : (
        <SignInAgain onward="/me/account/passkeys" />
      )}
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Passkeys · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
