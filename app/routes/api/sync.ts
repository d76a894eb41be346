import type { ActionFunctionArgs } from '@remix-run/node'
import { settleDuties } from '~/features/assign/settle-duties.server'
import { getPerson } from '~/features/identity/get-person.server'
import { syncSchema } from '~/features/learn/mutation.schema'
import { syncMutations } from '~/features/learn/sync-mutations.server'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'

/** Takes what a device has kept for the server. Only scripts send it. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    const person = await getPerson({ request, context })
    await limitRate('sync', person?.id ?? context.address)
    const sent = syncSchema.safeParse(await request.json().catch(() => null))
    if (!sent.success) return Response.json({ code: 'bad-input' }, { status: 400 })
    const now = new Date()
    const answer = await syncMutations({ person, sent: sent.data, now })
    // Learning knows nothing of what is asked of people: what was done is brought together here.
    const read = sent.data.mutations.some(({ kind }) => kind === 'progress')
    if (person && read) await settleDuties({ personId: person.id, now })
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return Response.json({ code: error.code, userMessage: error.userMessage }, { status: error.status })
  }
}

export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
