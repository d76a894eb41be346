import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useNavigation, useRouteError } from '@remix-run/react'
import { requirePerson } from '~/features/identity/require-person.server'
import { startImport } from '~/features/identity/start-import.server'
import { ImportHelp } from '~/features/identity/ui/import-help'
import { AppError } from '~/platform/errors'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'
import { TextArea } from '~/ui/text-area'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson({ request, context }, 'import:person:any')
  return null
}

/** Who may not is refused before the file is read. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'import:person:any')
  const form = await request.formData()
  const given = form.get('file')
  const pasted = String(form.get('rows') ?? '')
  const chosen = given instanceof Blob && given.size > 0
  if (!chosen && !pasted.trim())
    return data({ says: 'Choose a file, or paste the rows.', pasted }, { status: 400 })
  try {
    const file = chosen ? new Uint8Array(await given.arrayBuffer()) : pasted
    const id = await startImport({ asker, file, now: new Date() })
    return redirect(`/people/import/${id}`)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, pasted }, { status: error.status })
  }
}

export default function ImportRoute() {
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="max-w-2xl">
      <BackLink to="/people">People</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Import a file</h1>
      <p className="mt-2 text-quiet">
        First you see what would become of each row. Nothing is changed until you say so. An import adds and
        renames; it takes nothing away.
      </p>
      <Form method="post" encType="multipart/form-data" className="mt-6 space-y-5">
        <p>
          <label htmlFor="file" className="block font-semibold">
            CSV file
          </label>
          <span id="file-hint" className="block text-sm text-quiet">
            Up to 50,000 rows and 10 MB. It is kept, sealed, for a day.
          </span>
          <input
            id="file"
            type="file"
            name="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            aria-describedby="file-hint"
            className="mt-1 block min-h-11 w-full rounded-lg border border-edge bg-paper p-2 text-base file:mr-3 file:rounded-md file:border-0 file:bg-wash file:px-3 file:py-1.5 file:text-ink"
          />
        </p>
        <TextArea
          label="Or the rows, pasted"
          hint="With the names of the columns in the first row."
          name="rows"
          defaultValue={answer?.pasted ?? ''}
          rows={5}
          spellCheck={false}
        />
        {answer ? <Notice fault>{answer.says}</Notice> : null}
        <Button type="submit" look="main" disabled={busy}>
          {busy ? 'Reading …' : 'Show what would happen'}
        </Button>
      </Form>
      <ImportHelp />
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Import people · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
