import type { ActionFunctionArgs } from '@remix-run/node'
import { addImage } from '~/features/author/add-image.server'
import { answerEditor } from '~/features/author/answer-editor.server'
import { requirePiece } from '~/features/author/require-piece'
import { AppError } from '~/platform/errors'

/** Takes one picture that was dropped, pasted or chosen in the editor. */
export function action({ request, context, params }: ActionFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => {
    const file = (await request.formData()).get('picture')
    if (!(file instanceof File))
      throw new AppError({
        code: 'bad-input',
        message: 'no picture was sent',
        userMessage: 'No picture came with it. Choose one.',
      })
    const bytes = new Uint8Array(await file.arrayBuffer())
    return addImage({ asker, ...requirePiece(params), wanted: file.name, bytes, now: new Date() })
  })
}
