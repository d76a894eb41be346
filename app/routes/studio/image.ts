import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { addImage } from '~/features/author/add-image.server'
import { answerEditor } from '~/features/author/answer-editor.server'
import { dropImageSchema } from '~/features/author/draft.schema'
import { dropImage } from '~/features/author/drop-image.server'
import { listImages } from '~/features/author/list-images.server'
import { requirePiece } from '~/features/author/require-piece'
import { AppError } from '~/platform/errors'

/** The pictures that the studio keeps for a lesson. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => ({
    pictures: await listImages({ asker, ...requirePiece(params) }),
  }))
}

/** Takes one picture that was dropped, pasted or chosen in the editor, or (`drop`) one out. */
export function action({ request, context, params }: ActionFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => {
    const form = await request.formData()
    if (form.has('drop')) {
      const { drop: name } = dropImageSchema.parse(Object.fromEntries(form))
      await dropImage({ asker, ...requirePiece(params), name })
      return { dropped: name }
    }
    const file = form.get('picture')
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
