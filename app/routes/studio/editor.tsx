import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { saveSchema } from '~/features/author/draft.schema'
import { pieceStateWords } from '~/features/author/draft-words'
import { lookAtDraft } from '~/features/author/look-at-draft.server'
import { openDraft } from '~/features/author/open-draft.server'
import { readTitle } from '~/features/author/read-title'
import { requirePiece } from '~/features/author/require-piece'
import { saveDraft } from '~/features/author/save-draft.server'
import { kindWords } from '~/features/author/studio-words'
import { PieceLinks } from '~/features/author/ui/piece-links'
import { PlainEditor } from '~/features/author/ui/plain-editor'
import { getLibrary } from '~/features/content/get-library.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { BackLink } from '~/ui/back-link'
import { StatusPage } from '~/ui/status-page'

export const handle = { wide: true }

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:lesson:any')
  const draft = await orResponse(openDraft({ asker, ...requirePiece(params) }))
  const { situations } = await getLibrary()
  return {
    draft,
    save: crypto.randomUUID(),
    title: readTitle(draft.text) || draft.slug,
    person: asker.id,
    titles: Object.fromEntries(situations.map(({ id, title }) => [id, title])),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:lesson:any')
  const piece = requirePiece(params)
  const form = Object.fromEntries(await request.formData())
  const read = saveSchema.safeParse(form)
  const opened = String(form.opened ?? '')
  if (!read.success) {
    const fault = read.error.issues[0]?.message ?? 'This could not be read.'
    const refusal = {
      fault,
      base: Number(form.base) || 0,
      opened,
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
    const { problems } = await lookAtDraft({ asker, ...piece, text: saved.text, today })
    return { fault: null, base: saved.revision, text: saved.text, saved, problems }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { base, text } = read.data
    const refusal = { fault: error.userMessage, base, opened, text, saved: null, problems: [] }
    return data(refusal, { status: error.status })
  }
}

export default function EditorRoute() {
  const { draft, save, title, person, titles } = useLoaderData<typeof loader>()
  const DraftEditor = useDraftEditor()
  const { kind, slug, text, revision, opened } = draft
  const answer = useActionData<typeof action>() ?? null
  return (
    <>
      <BackLink to="/studio">Lessons</BackLink>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-1 text-quiet">
        {kindWords[kind]} · {pieceStateWords[draft.state ?? (draft.retired ? 'retired' : 'file')]}
        {draft.changedBy ? ` · last changed by ${draft.changedBy}` : ''}
      </p>
      {draft.state ? <PieceLinks kind={kind} slug={slug} here="edit" /> : null}
      {DraftEditor ? (
        <DraftEditor key={`${kind}/${slug}`} {...{ kind, slug, person, text, revision, opened, titles }} />
      ) : (
        <PlainEditor draft={draft} save={save} answer={answer} />
      )}
    </>
  )
}

/** With all that it needs, a part of its own: who only reads lessons loads none of it. Until it is there the form works. */
function useDraftEditor() {
  const [loaded, setLoaded] = useState<typeof import('~/features/author/ui/draft-editor') | null>(null)
  useEffect(() => {
    import('~/features/author/ui/draft-editor').then(setLoaded, () => undefined)
  }, [])
  return loaded?.DraftEditor
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Nothing'} · Studio · Just Enough` },
]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
