import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  Form,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useRouteError,
} from '@remix-run/react'
import { actOnFreshness } from '~/features/author/act-on-freshness.server'
import { freshActionSchema, freshFilterSchema } from '~/features/author/fresh.schema'
import { listDue } from '~/features/author/list-due.server'
import { listKeepers } from '~/features/author/list-keepers.server'
import { DueItem } from '~/features/author/ui/due-item'
import { PassOnForm } from '~/features/author/ui/pass-on-form'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Pager } from '~/ui/pager'
import { Select } from '~/ui/select'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:lesson:any')
  const filter = freshFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const today = new Date().toISOString().slice(0, 10)
  const list = await orResponse(listDue({ asker, filter, today }))
  return { ...list, filter, keepers: list.mayWrite ? await orResponse(listKeepers(asker)) : null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:lesson:any')
  const submission = parseWithZod(await request.formData(), { schema: freshActionSchema })
  if (submission.status !== 'success') {
    const says = Object.values(submission.error ?? {}).flat()[0] ?? 'That did not fit.'
    return data({ says, fault: true, inRow: true }, { status: 400 })
  }
  const input = submission.value
  const inRow = input.do !== 'pass-on'
  try {
    return { says: await actOnFreshness({ asker, input, now: new Date() }), fault: false, inRow }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, fault: true, inRow }, { status: error.status })
  }
}

/** What is said of one lesson stands in its row, and the others stay where they are. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionResult?.inRow ? false : defaultShouldRevalidate
}

export default function FreshRoute() {
  const { rows, found, page, pages, counts, filter, mayWrite, keepers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { which, whose } = filter
  const query = (page: number) => `/studio/fresh?${new URLSearchParams({ which, whose, page: String(page) })}`
  return (
    <div className="max-w-3xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Still true?</h1>
      <p className="mt-1 text-quiet">
        {counts.late.toLocaleString('en')} late, {counts.soon.toLocaleString('en')} due within 30 days,{' '}
        {counts.needsWork.toLocaleString('en')} in need of work; {counts.mine.toLocaleString('en')} of these
        are yours. {counts.nobody.toLocaleString('en')} lessons have no keeper.
      </p>
      {answer ? (
        <div className="mt-4">
          <Notice fault={answer.fault}>{answer.says}</Notice>
        </div>
      ) : null}
      <Form className="mt-4 grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]" key={`${which}/${whose}`}>
        <Select label="Which" name="which" defaultValue={which}>
          <option value="due">Due, or in need of work</option>
          <option value="all">All lessons</option>
        </Select>
        <Select label="Whose" name="whose" defaultValue={whose}>
          <option value="">Anybody’s</option>
          <option value="mine">Mine</option>
          <option value="nobody">Without a keeper</option>
        </Select>
        <Button type="submit">Show</Button>
      </Form>
      {rows.length ? (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {rows.map((row) => (
            <DueItem
              key={`${row.slug}/${row.seen}/${row.keeper?.id}`}
              row={row}
              authors={keepers?.authors ?? []}
              mayWrite={mayWrite}
            />
          ))}
        </ul>
      ) : (
        <p className="mt-6">
          {which === 'due' ? 'Nothing is due, and nothing needs work.' : 'No lesson fits.'}
        </p>
      )}
      <Pager page={page} pages={pages} address={query} />
      {found > rows.length ? (
        <p className="mt-2 text-sm text-quiet">{found.toLocaleString('en')} lessons in all.</p>
      ) : null}
      {keepers ? <PassOnForm keepers={keepers} nobody={counts.nobody} /> : null}
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Still true? · Studio · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
