import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useRouteError } from '@remix-run/react'
import { importByForm } from '~/features/identity/import-by-form.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { ImportForm } from '~/features/identity/ui/import-form'
import { ImportHelp } from '~/features/identity/ui/import-help'
import { BackLink } from '~/ui/back-link'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson({ request, context }, 'import:person:any')
  return null
}

/** Who may not is refused before the file is read. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'import:person:any')
  const form = await request.formData()
  const outcome = await importByForm({ asker, kind: 'people', form, now: new Date() })
  if ('id' in outcome) return redirect(`/people/import/${outcome.id}`)
  const { status, ...answer } = outcome
  return data(answer, { status })
}

export default function ImportRoute() {
  return (
    <div className="max-w-2xl">
      <BackLink to="/people">People</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Import a file</h1>
      <p className="mt-2 text-quiet">
        First you see what would become of each row. Nothing is changed until you say so. An import adds and
        renames; it takes nothing away.
      </p>
      <ImportForm answer={useActionData<typeof action>()} />
      <ImportHelp kind="people" />
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Import people · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
