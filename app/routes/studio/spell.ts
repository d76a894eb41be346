import type { ActionFunctionArgs } from '@remix-run/node'
import { answerEditor } from '~/features/author/answer-editor.server'
import { checkSchema } from '~/features/author/draft.schema'
import { requirePiece } from '~/features/author/require-piece'
import { spellDraft } from '~/features/author/spell-draft.server'

/** How a text is spelt, and what it shares with others, a moment after it is typed. */
export function action({ request, context, params }: ActionFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => {
    const { text } = checkSchema.parse(Object.fromEntries(await request.formData()))
    return spellDraft({ asker, ...requirePiece(params), text })
  })
}
