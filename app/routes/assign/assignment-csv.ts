import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportAssignment } from '~/features/assign/export-assignment.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { orResponse } from '~/platform/or-response'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'assign:assignment:team')
  return orResponse(exportAssignment({ asker, id: params.id ?? '', now: new Date() }))
}
