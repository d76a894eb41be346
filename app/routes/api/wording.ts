import type { ActionFunctionArgs } from '@remix-run/node'
import type { ClientActionFunctionArgs } from '@remix-run/react'
import { sayUnsent } from '~/features/learn/say-unsent'
import { shareWording } from '~/features/match/share-wording.server'
import { takeBackWording } from '~/features/match/take-back-wording.server'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'

/** Takes a wording that somebody pressed "share" for, or takes it back. Only scripts send it. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    await limitRate('share', context.address)
    const { do: what, ...input } = Object.fromEntries(await request.formData())
    await (what === 'take-back' ? takeBackWording(input) : shareWording(input))
    return Response.json({ ok: true, did: what === 'take-back' ? 'taken back' : 'shared' })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return Response.json({ ok: false, userMessage: error.userMessage }, { status: error.status })
  }
}

/** Without a network the form says so, and the page stays. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sayUnsent(() => serverAction<{ ok: boolean }>(), 'There is no network, so nothing was sent.')
}

export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
