import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/features/identity/require-person.server'
import { exportWorks } from '~/features/report/export-works.server'
import { worksQuery } from '~/features/report/works-query.schema'
import { orResponse } from '~/platform/or-response'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:lesson:any')
  const query = worksQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  return orResponse(exportWorks({ asker, query, now: new Date(), pace: context.pace }))
}
