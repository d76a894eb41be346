import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { beginPiece } from '~/features/author/begin-piece.server'
import { beginSchema, pieceFilterSchema, pieceStates } from '~/features/author/draft.schema'
import { pieceStateWords } from '~/features/author/draft-words'
import { listPieces } from '~/features/author/list-pieces.server'
import { fileWords, kindWords } from '~/features/author/studio-words'
import { BeginForm } from '~/features/author/ui/begin-form'
import { pieceKinds } from '~/features/content/piece'
import { mayDo } from '~/features/identity/permissions'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { Button, ButtonLink } from '~/ui/button'
import { dayInWords } from '~/ui/day'
import { Field } from '~/ui/field'
import { Pager } from '~/ui/pager'
import { Select } from '~/ui/select'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:lesson:any')
  const filter = pieceFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const today = new Date().toISOString().slice(0, 10)
  const list = await orResponse(listPieces({ asker, filter, today }))
  return { ...list, filter, mayWrite: mayDo(asker, 'write:lesson:any') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:lesson:any')
  const submission = parseWithZod(await request.formData(), { schema: beginSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  const { kind, slug } = submission.value
  try {
    await beginPiece({ asker, ...submission.value, now: new Date() })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data(submission.reply({ fieldErrors: { slug: [error.userMessage] } }), { status: error.status })
  }
  return redirect(`/studio/${kind}/${slug}`)
}

export default function PiecesRoute() {
  const { rows, total, found, filter, page, pages, mayWrite } = useLoaderData<typeof loader>()
  const begun = useActionData<typeof action>()
  const pageAddress = (to: number) => {
    const { words, kind = '', state = '', late } = filter
    const query = { words, kind, state, late: late ? 'yes' : '', page: String(to) }
    return `/studio?${new URLSearchParams(query)}`
  }
  return (
    <div className="max-w-3xl">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-3xl font-semibold tracking-tight">Lessons</h1>
        {mayWrite ? <ButtonLink to="#begin">Begin a new one</ButtonLink> : null}
      </div>
      <p className="mt-1 text-quiet" role="status">
        {found === total ? `${total} lessons and situations.` : `${found} of ${total}.`}
      </p>
      <Form className="mt-4 grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_1fr_1fr_auto]">
        <div className="col-span-full">
          <Field label="Find" name="words" type="search" defaultValue={filter.words} />
        </div>
        <Select label="Kind" name="kind" defaultValue={filter.kind ?? ''}>
          <option value="">Any</option>
          {pieceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </Select>
        <Select label="State" name="state" defaultValue={filter.state ?? ''}>
          <option value="">Any</option>
          {pieceStates.map((state) => (
            <option key={state} value={state}>
              {pieceStateWords[state]}
            </option>
          ))}
        </Select>
        <Select label="Verified" name="late" defaultValue={filter.late ? 'yes' : ''}>
          <option value="">Any</option>
          <option value="yes">Late</option>
        </Select>
        <Button type="submit">Show</Button>
      </Form>
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <li key={`${row.kind}/${row.slug}`} className="py-2">
            {mayWrite ? (
              <Link
                to={`/studio/${row.kind}/${row.slug}`}
                className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
              >
                {row.title}
              </Link>
            ) : (
              <span className="inline-flex min-h-11 items-center">{row.title}</span>
            )}
            <span className="block text-sm text-quiet">
              {[
                kindWords[row.kind],
                pieceStateWords[row.state],
                row.fileIs && `readers have the studio’s version: ${fileWords[row.fileIs]}`,
                row.keeper && `kept by ${row.keeper}`,
                row.verifyBy && `${row.late ? 'late: verify by' : 'verify by'} ${dayInWords(row.verifyBy)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <Pager page={page} pages={pages} address={pageAddress} />
      {mayWrite ? <BeginForm result={begun ?? null} /> : null}
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Lessons · Studio · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
