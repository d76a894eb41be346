import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useRouteError } from '@remix-run/react'
import { confirmImport } from '~/features/identity/confirm-import.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { showImport } from '~/features/identity/show-import.server'
import { stopImport } from '~/features/identity/stop-import.server'
import { ImportProgress } from '~/features/identity/ui/import-progress'
import { ImportRows } from '~/features/identity/ui/import-rows'
import { ImportSummary } from '~/features/identity/ui/import-summary'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context, params: path }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'import:person:any')
  const params = new URL(request.url).searchParams
  return { shown: await orResponse(showImport({ asker, id: path.id ?? '', params, now: new Date() })) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'import:person:any')
  const form = await request.formData()
  const given = { asker, id: params.id ?? '', now: new Date() }
  try {
    if (form.get('do') === 'stop') await stopImport(given)
    else await confirmImport(given)
    return { says: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage }, { status: error.status })
  }
}

export default function ImportRunRoute() {
  const { shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const { id, kind, state, counts } = shown
  const due = counts.new + counts.changed
  return (
    <>
      {kind === 'teams' ? (
        <BackLink to="/people/teams/import">Import teams</BackLink>
      ) : (
        <BackLink to="/people/import">Import a file</BackLink>
      )}
      <h1 className="font-serif text-3xl font-semibold tracking-tight">
        {state === 'dry' ? 'What would happen' : state === 'done' ? 'The import is done' : 'Importing'}
      </h1>
      <ImportSummary shown={shown} />
      {answer?.says ? (
        <div className="mt-4">
          <Notice fault>{answer.says}</Notice>
        </div>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3">
        {state === 'dry' && due > 0 ? (
          <Form method="post">
            <Button type="submit" name="do" value="go" look="main" disabled={busy}>
              {`Carry out ${due === 1 ? '1 row' : `${due.toLocaleString('en')} rows`}`}
            </Button>
          </Form>
        ) : null}
        {state === 'running' || state === 'stopping' ? (
          <ImportProgress shown={shown} />
        ) : (
          <ButtonLink to={`/people/import/${id}/report`} reloadDocument download>
            Download as CSV
          </ButtonLink>
        )}
      </div>
      {shown.fates.length ? <ImportRows shown={shown} /> : null}
    </>
  )
}

export const meta: MetaFunction = () => [{ title: 'Import a file · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
