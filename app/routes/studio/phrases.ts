import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerEditor } from '~/features/author/answer-editor.server'
import { listPhrases } from '~/features/author/list-phrases.server'
import { requirePiece } from '~/features/author/require-piece'

/** The phrases that git holds for a situation. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => {
    const { kind, slug } = requirePiece(params)
    return { phrases: kind === 'situation' ? await listPhrases({ asker, slug }) : [] }
  })
}
