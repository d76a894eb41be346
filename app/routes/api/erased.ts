import type { ActionFunctionArgs } from '@remix-run/node'
import { findErased } from '~/features/identity/find-erased.server'
import { type ErasedAnswer, erasedQuestionSchema } from '~/features/learn/erased.schema'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'

/** Tells a device for which accounts it need not keep anything any more. Ids of accounts are no secret, and cannot be guessed. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    await limitRate('sync', context.address)
    const question = erasedQuestionSchema.safeParse(await request.json().catch(() => null))
    if (!question.success) return Response.json({ code: 'bad-input' }, { status: 400 })
    const answer: ErasedAnswer = { erased: await findErased(question.data.people) }
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return Response.json({ code: error.code, userMessage: error.userMessage }, { status: error.status })
  }
}

export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
