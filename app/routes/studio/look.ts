import type { ActionFunctionArgs } from '@remix-run/node'
import { answerEditor } from '~/features/author/answer-editor.server'
import { checkSchema } from '~/features/author/draft.schema'
import { lookAtDraft } from '~/features/author/look-at-draft.server'
import { requirePiece } from '~/features/author/require-piece'

/** What is wrong with a text, a moment after its preview. */
export function action({ request, context, params }: ActionFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => {
    const { text } = checkSchema.parse(Object.fromEntries(await request.formData()))
    const today = new Date().toISOString().slice(0, 10)
    return lookAtDraft({ asker, ...requirePiece(params), text, today })
  })
}
