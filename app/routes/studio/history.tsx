import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { requirePiece } from '~/features/author/require-piece'
import { restoreVersion } from '~/features/author/restore-version.server'
import { retirePiece } from '~/features/author/retire-piece.server'
import { returnPiece } from '~/features/author/return-piece.server'
import { compareSchema, historyActionSchema } from '~/features/author/review.schema'
import { showHistory } from '~/features/author/show-history.server'
import { fileWords, kindWords } from '~/features/author/studio-words'
import { DiffView } from '~/features/author/ui/diff-view'
import { HistoryList } from '~/features/author/ui/history-list'
import { PieceLinks } from '~/features/author/ui/piece-links'
import { RetireForm } from '~/features/author/ui/retire-form'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:lesson:any')
  const compare = compareSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return orResponse(showHistory({ asker, ...requirePiece(params), compare }))
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'publish:lesson:any')
  const submission = parseWithZod(await request.formData(), { schema: historyActionSchema })
  if (submission.status !== 'success') {
    const says =
      Object.values(submission.error ?? {})
        .flat()
        .join(' ') || 'That did not fit.'
    return data({ says, fault: true }, { status: 400 })
  }
  const { value } = submission
  const asked = { asker, ...requirePiece(params), why: value.why, now: new Date() }
  try {
    if (value.do === 'restore') {
      const made = await restoreVersion({ ...asked, number: value.number })
      return { says: `Version ${value.number} is back, as version ${made}. Readers have it.`, fault: false }
    }
    await (value.do === 'retire' ? retirePiece : returnPiece)(asked)
    const says = value.do === 'retire' ? 'Retired. Readers find it nowhere.' : 'Readers have the file again.'
    return { says, fault: false }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, fault: true }, { status: error.status })
  }
}

export default function HistoryRoute() {
  const history = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { kind, slug, title, served, retired, hasFile, fileIs, compared, may } = history
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{title}: history</h1>
      <p className="mt-1 text-quiet">
        {kindWords[kind]} ·{' '}
        {served !== null
          ? `readers have version ${served}${fileIs ? `: ${fileWords[fileIs]}` : ''}`
          : retired
            ? `retired: served nowhere${hasFile ? ', whatever the file in git holds' : ''}`
            : hasFile
              ? 'readers have the file in git'
              : 'not published yet'}
        .
      </p>
      <PieceLinks kind={kind} slug={slug} here="history" />
      {answer ? (
        <div className="mt-4">
          <Notice fault={answer.fault}>{answer.says}</Notice>
        </div>
      ) : null}
      {compared ? (
        <section className="mt-6">
          <h2 className="mb-2 text-lg font-semibold">
            From version {compared.from} to version {compared.to}
          </h2>
          {compared.rows.every(({ before, after }) => before !== null && after !== null) ? (
            <p>They have the same text.</p>
          ) : (
            <DiffView rows={compared.rows} />
          )}
        </section>
      ) : null}
      <HistoryList history={history} />
      {may.publish ? <RetireForm served={served} retired={retired} hasFile={hasFile} /> : null}
    </>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: history }) => [
  { title: `History: ${history?.title ?? 'nothing'} · Just Enough` },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
