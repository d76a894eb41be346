import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { getPerson } from '~/features/identity/get-person.server'
import { answerHelp } from '~/features/learn/answer-help.server'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'

/** Takes one answer to "did this help?". A plain form is led back to its lesson; a script gets data. */
export async function action({ request, context }: ActionFunctionArgs) {
  const plainForm = request.headers.get('accept')?.includes('text/html') ?? false
  try {
    await limitRate('help', context.address)
    const person = await getPerson({ request, context })
    const input = Object.fromEntries(await request.formData())
    const answer = await answerHelp({ input, personId: person?.id ?? null, now: new Date() })
    return plainForm
      ? redirect(`/lessons/${answer.lesson}/${answer.depth}?thanks=yes#step-end`)
      : Response.json({ ok: true })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (plainForm)
      return new Response(error.userMessage, {
        status: error.status,
        headers: { 'Content-Type': 'text/plain' },
      })
    return Response.json({ ok: false, userMessage: error.userMessage }, { status: error.status })
  }
}

export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
