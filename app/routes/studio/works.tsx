import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useRouteError } from '@remix-run/react'
import { requirePerson } from '~/features/identity/require-person.server'
import { listWorks } from '~/features/report/list-works.server'
import { WorksList } from '~/features/report/ui/works-list'
import { WorksNotes } from '~/features/report/ui/works-notes'
import { worksSpans } from '~/features/report/works.schema'
import { worksQuery } from '~/features/report/works-query.schema'
import { spanWords } from '~/features/report/works-words'
import { orResponse } from '~/platform/or-response'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Moment } from '~/ui/moment'
import { Pager } from '~/ui/pager'
import { Select } from '~/ui/select'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:lesson:any')
  const query = worksQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { at, ...list } = await orResponse(listWorks({ asker, query, now: new Date() }))
  return { ...list, query, at: at.toISOString() }
}

export default function WorksRoute() {
  const { rows, found, page, pages, query, at } = useLoaderData<typeof loader>()
  const { weeks, words, sort } = query
  const search = (more: Record<string, string> = {}) =>
    new URLSearchParams({ weeks: String(weeks), words, sort, ...more }).toString()
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="font-serif text-3xl font-semibold tracking-tight">What works</h1>
        <Link
          to={`/studio/works.csv?${search()}`}
          reloadDocument
          download
          className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
        >
          CSV
        </Link>
      </div>
      <p className="mt-1 text-quiet">
        What became of {found === 1 ? 'one lesson' : `${found.toLocaleString('en')} lessons`}. Counted{' '}
        <Moment at={at} />.
      </p>
      <Form className="mt-4 grid items-end gap-3 sm:grid-cols-[1fr_1fr_1fr_auto]" key={search()}>
        <Select label="Span" name="weeks" defaultValue={String(weeks)}>
          {worksSpans.map((span) => (
            <option key={span} value={span}>
              {spanWords[span]}
            </option>
          ))}
        </Select>
        <Select label="Order" name="sort" defaultValue={sort}>
          <option value="read">Most read first</option>
          <option value="least-helped">Helped least first</option>
          <option value="title">By title</option>
        </Select>
        <Field label="Find" name="words" type="search" defaultValue={words} maxLength={80} />
        <Button type="submit">Show</Button>
      </Form>
      {rows.length ? <WorksList rows={rows} /> : <p className="mt-6">No lesson fits.</p>}
      <Pager page={page} pages={pages} address={(to) => `/studio/works?${search({ page: String(to) })}`} />
      <WorksNotes />
    </>
  )
}

export const meta: MetaFunction = () => [{ title: 'What works · Studio · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
