import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteError } from '@remix-run/react'
import { listAudit } from '~/features/identity/list-audit.server'
import { writeAuditFilter } from '~/features/identity/read-audit-filter'
import { requirePerson } from '~/features/identity/require-person.server'
import { AuditFilterForm } from '~/features/identity/ui/audit-filter-form'
import { AuditList } from '~/features/identity/ui/audit-list'
import { orResponse } from '~/platform/or-response'
import { ButtonLink } from '~/ui/button'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:audit:any')
  const params = new URL(request.url).searchParams
  const { filter, ...listed } = await orResponse(listAudit({ asker, params }))
  const { start: _start, end: _end, before, ...named } = filter
  return { ...listed, filter: named, search: writeAuditFilter(filter), first: before === undefined }
}

export default function AuditRoute() {
  const { entries, total, filter, actor, subject, next, search, first } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-3xl font-semibold tracking-tight">Audit log</h1>
        <ButtonLink to={`/audit/export?${search}`} reloadDocument download>
          Download as CSV
        </ButtonLink>
      </div>
      <p className="mt-1 text-quiet">
        Who came in, and what was changed, exported, published or erased. It is only ever added to.
      </p>
      <AuditFilterForm key={search} filter={filter} actor={actor} subject={subject} />
      <p role="status" className="mt-4 text-quiet">
        {total === 0
          ? 'Nothing was noted that fits.'
          : `${total === 1 ? '1 entry' : `${total.toLocaleString('en')} entries`}, the newest first.`}
      </p>
      {entries.length ? <AuditList entries={entries} search={search} /> : null}
      <nav aria-label="Pages" className="mt-4 flex justify-between gap-3">
        {first ? <span /> : <ButtonLink to={`/audit?${search}`}>Newest</ButtonLink>}
        {next ? (
          <ButtonLink to={`/audit?${search ? `${search}&` : ''}before=${next}`}>Older</ButtonLink>
        ) : null}
      </nav>
    </>
  )
}

export const meta: MetaFunction = () => [{ title: 'Audit log · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
