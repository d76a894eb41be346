import type { ActionFunctionArgs } from '@remix-run/node'
import { answerEditor } from '~/features/author/answer-editor.server'
import { matchActionSchema } from '~/features/author/draft.schema'
import { dropTask } from '~/features/author/drop-task.server'
import { keepTask } from '~/features/author/keep-task.server'
import { requirePiece } from '~/features/author/require-piece'
import { tryTask } from '~/features/author/try-task.server'
import { weighChange } from '~/features/author/weigh-change.server'

/** The match tester. Its words come in a form's body: never in an address, nor in a log. */
export function action({ request, context, params }: ActionFunctionArgs) {
  return answerEditor({ request, context }, async (asker) => {
    const input = matchActionSchema.parse(Object.fromEntries(await request.formData()))
    const now = new Date()
    const asked = { asker, ...requirePiece(params), text: input.text, today: now.toISOString().slice(0, 10) }
    if (input.do === 'try') return tryTask({ ...asked, task: input.task })
    if (input.do === 'keep') await keepTask({ ...asked, id: input.id, task: input.task, now })
    if (input.do === 'drop') await dropTask({ ...asked, id: input.id })
    return weighChange(asked)
  })
}
