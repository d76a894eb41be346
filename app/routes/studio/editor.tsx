import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { pieceSchema } from '~/features/author/author.schema'
import { checkDraft } from '~/features/author/check-draft.server'
import { saveSchema } from '~/features/author/draft.schema'
import { pieceStateWords, savedWords, sayMerged } from '~/features/author/draft-words'
import { openDraft } from '~/features/author/open-draft.server'
import { saveDraft } from '~/features/author/save-draft.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'
import { TextArea } from '~/ui/text-area'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:lesson:any')
  const read = pieceSchema.safeParse(params)
  if (!read.success) throw new Response(null, { status: 404 })
  return { draft: await orResponse(openDraft({ asker, ...read.data })), save: crypto.randomUUID() }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:lesson:any')
  const piece = pieceSchema.parse(params)
  const form = Object.fromEntries(await request.formData())
  const read = saveSchema.safeParse(form)
  if (!read.success) {
    const fault = read.error.issues[0]?.message ?? 'This could not be read.'
    const refusal = {
      fault,
      base: Number(form.base) || 0,
      text: String(form.text ?? ''),
      saved: null,
      problems: [],
    }
    return data(refusal, { status: 400 })
  }
  const now = new Date()
  try {
    const saved = await saveDraft({ asker, ...piece, input: read.data, now })
    const today = now.toISOString().slice(0, 10)
    const problems = await checkDraft({ asker, ...piece, text: saved.text, today })
    return { fault: null, base: saved.revision, text: saved.text, saved, problems }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { base, text } = read.data
    const refusal = { fault: error.userMessage, base, text, saved: null, problems: [] }
    return data(refusal, { status: error.status })
  }
}

export default function EditorRoute() {
  const { draft, save } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // Of the text that is shown: what somebody else saved meanwhile is not in it.
  const base = answer?.base ?? draft.revision
  return (
    <>
      <BackLink to="/studio">Lessons</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{draft.slug}</h1>
      <p className="mt-1 text-quiet">
        {pieceStateWords[draft.state ?? 'file']}
        {draft.changedBy ? ` · last changed by ${draft.changedBy}` : ''}
      </p>
      <div className="mt-3 space-y-2">
        {answer?.fault ? <Notice fault>{answer.fault}</Notice> : null}
        {answer?.saved ? (
          <Notice>
            {answer.saved.merged ? sayMerged(answer.saved.conflicts) : `${savedWords.saved}.`}
            {answer.saved.tookApproval ? ' Its approval is taken back, since the text has changed.' : ''}
          </Notice>
        ) : null}
      </div>
      <Form method="post" className="mt-3 space-y-3" key={`${base}/${answer?.fault ?? ''}`}>
        <input type="hidden" name="base" value={base} />
        <input type="hidden" name="save" value={save} />
        <TextArea
          label="Text"
          name="text"
          rows={28}
          spellCheck
          defaultValue={answer?.text ?? draft.text}
          className="[&_textarea]:font-mono [&_textarea]:text-sm"
        />
        <Button type="submit" look="main">
          Save
        </Button>
      </Form>
      {answer?.saved ? <Problems problems={answer.problems} /> : null}
    </>
  )
}

function Problems({
  problems,
}: {
  problems: { line: number; rule: string; message: string; remedy: string; level: string }[]
}) {
  return (
    <section aria-label="Problems" className="mt-6">
      <h2 className="font-serif text-2xl font-semibold">Problems</h2>
      {problems.length === 0 ? <p className="mt-1 text-quiet">The checks find none.</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {problems.map(({ line, rule, message, remedy, level }) => (
          <li key={`${line}/${rule}/${message}`} className="py-2">
            <span className={level === 'error' ? 'font-semibold text-bad' : 'font-semibold text-mixed'}>
              {level === 'error' ? 'Error' : 'Warning'}, line {line}
            </span>
            : {message} {remedy} <span className="text-sm text-quiet">({rule})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.draft.slug ?? 'Studio'} · Studio · Just Enough` },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
