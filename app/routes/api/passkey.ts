import type { ActionFunctionArgs } from '@remix-run/node'
import { addPasskey } from '~/features/identity/add-passkey.server'
import { challengePasskey } from '~/features/identity/challenge-passkey.server'
import { passkeyRequestSchema } from '~/features/identity/passkey.schema'
import { requirePerson } from '~/features/identity/require-person.server'
import { signInByPasskey } from '~/features/identity/sign-in-by-passkey.server'
import { startPasskey } from '~/features/identity/start-passkey.server'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'

/** Takes what the browser says about passkeys. Only scripts can send it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { address } = context
  const now = new Date()
  const parsed = passkeyRequestSchema.safeParse(await request.json().catch(() => null))
  try {
    if (!parsed.success) throw unreadable()
    const said = parsed.data
    if (said.do === 'sign-in') {
      const cookie = await signInByPasskey({ request, address, answer: said.answer, now })
      return answer({ to: said.to }, cookie)
    }
    await limitRate('sign-in-start', address)
    if (said.do === 'challenge') {
      const { options, setCookie } = await challengePasskey({ request, now })
      return answer({ options }, setCookie)
    }
    const person = await requirePerson({ request, context }, 'write:person:own')
    if (said.do === 'start') {
      const { options, setCookie } = await startPasskey({ request, person, now })
      return answer({ options }, setCookie)
    }
    await addPasskey({ request, person, answer: said.answer, name: said.name, now })
    return answer({ added: true })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.toResponse()
  }
}

export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

function answer(body: object, cookie?: string): Response {
  return Response.json(body, {
    headers: { 'Cache-Control': 'no-store', ...(cookie && { 'Set-Cookie': cookie }) },
  })
}

function unreadable(): AppError {
  return new AppError({
    code: 'bad-input',
    message: 'passkey request does not parse',
    userMessage: 'What your browser sent could not be read. Try once more, or ask for a link.',
  })
}
