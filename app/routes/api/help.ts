import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { getPerson } from '~/features/identity/get-person.server'
import { answerHelp } from '~/features/learn/answer-help.server'
import { kitQuery, readKitAddress } from '~/features/match/kit-address'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'

/** Takes one answer to "did this help?". A plain form is led back to its lesson; a script gets data. */
export async function action({ request, context }: ActionFunctionArgs) {
  const plainForm = request.headers.get('accept')?.includes('text/html') ?? false
  try {
    await limitRate('help', context.address)
    const person = await getPerson({ request, context })
    const form = await request.formData()
    const input = Object.fromEntries(form)
    const answer = await answerHelp({ input, personId: person?.id ?? null, now: new Date() })
    if (!plainForm) return Response.json({ ok: true })
    const { pieces, situation } = readKitAddress(new URLSearchParams(String(form.get('of') ?? '')))
    const query = kitQuery(pieces, situation)
    query.set('thanks', 'yes')
    return redirect(`/lessons/${answer.lesson}/${answer.depth}?${query}#step-end`)
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
