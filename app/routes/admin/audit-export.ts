import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportAudit } from '~/features/identity/export-audit.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { orResponse } from '~/platform/or-response'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'export:audit:any')
  const params = new URL(request.url).searchParams
  return orResponse(exportAudit({ asker, params, now: new Date(), pace: context.pace }))
}
