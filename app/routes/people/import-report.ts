import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportImport } from '~/features/identity/export-import.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { orResponse } from '~/platform/or-response'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'import:person:any')
  return orResponse(exportImport({ asker, id: params.id ?? '', now: new Date() }))
}
