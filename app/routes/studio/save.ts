import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerEditor } from '~/features/author/answer-editor.server'
import { saveSchema } from '~/features/author/draft.schema'
import { openDraft } from '~/features/author/open-draft.server'
import { requirePiece } from '~/features/author/require-piece'
import { saveDraft } from '~/features/author/save-draft.server'

/** What somebody else has saved since the revision that the editor has, if anything. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => {
    const since = Number(new URL(request.url).searchParams.get('since')) || 0
    const { revision, text, changedBy } = await openDraft({ asker, ...requirePiece(params) })
    return revision > since ? { revision, text, changedBy } : { revision }
  })
}

/** Keeps what is typed; the editor sends it again until it is answered. */
export function action({ request, context, params }: ActionFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => {
    const input = saveSchema.parse(Object.fromEntries(await request.formData()))
    return saveDraft({ asker, ...requirePiece(params), input, now: new Date() })
  })
}
