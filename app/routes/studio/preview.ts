import type { ActionFunctionArgs } from '@remix-run/node'
import { answerEditor } from '~/features/author/answer-editor.server'
import { checkSchema } from '~/features/author/draft.schema'
import { previewDraft } from '~/features/author/preview-draft.server'
import { requirePiece } from '~/features/author/require-piece'

/** What a preview plays of a text as it is typed: all that an author waits for at a pause. */
export function action({ request, context, params }: ActionFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => {
    const { text } = checkSchema.parse(Object.fromEntries(await request.formData()))
    return previewDraft({ asker, ...requirePiece(params), text })
  })
}
