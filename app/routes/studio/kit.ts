import type { ActionFunctionArgs } from '@remix-run/node'
import { answerEditor } from '~/features/author/answer-editor.server'
import { checkSchema } from '~/features/author/draft.schema'
import { requirePiece } from '~/features/author/require-piece'
import { showKit } from '~/features/author/show-kit.server'

/** The kit that readers of a situation would get, as its text is typed. */
export function action({ request, context, params }: ActionFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => {
    const { kind, slug } = requirePiece(params)
    const { text } = checkSchema.parse(Object.fromEntries(await request.formData()))
    return { kit: kind === 'situation' ? await showKit({ asker, slug, text }) : null }
  })
}
