import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useRouteError } from '@remix-run/react'
import { Download } from 'lucide-react'
import { KeptTable } from '~/features/account/ui/kept-table'
import { requirePerson } from '~/features/identity/require-person.server'
import { ButtonLink } from '~/ui/button'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson({ request, context }, 'export:person:own')
  return null
}

export default function MyDataRoute() {
  return (
    <div className="max-w-2xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">My data</h1>
      <p className="mt-2 text-quiet">
        All that Just Enough keeps about you on the server. What you write on a device stays there, unless you
        chose to keep it in your account.
      </p>
      <ButtonLink to="/me/data.json" reloadDocument download look="main" className="mt-6">
        <Download aria-hidden size={18} />
        Download everything
      </ButtonLink>
      <p className="mt-2 text-sm text-quiet">
        One JSON file, your private words included. Keep it where only you can read it.
      </p>
      <section aria-labelledby="kept" className="mt-10">
        <h2 id="kept" className="text-lg font-semibold">
          What is kept, and why
        </h2>
        <KeptTable />
        <p className="mt-4 text-quiet">
          Not about anybody: answers to “did this help?” and wordings shared with the authors. They are kept
          without a person, so they are not in the file either.
        </p>
      </section>
      <section aria-labelledby="leave" className="mt-10">
        <h2 id="leave" className="text-lg font-semibold">
          Leave
        </h2>
        <p className="mt-1">Your account goes, with all that is yours in it. Nobody can bring it back.</p>
        <ButtonLink to="/me/erase" className="mt-4">
          Erase my account
        </ButtonLink>
      </section>
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'My data · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
