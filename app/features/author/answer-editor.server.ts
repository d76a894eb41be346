import type { AppLoadContext } from '@remix-run/node'
import { ZodError } from 'zod'
import { getPerson } from '~/features/identity/get-person.server'
import type { SignedIn } from '~/features/identity/person'
import { AppError } from '~/platform/errors'

/**
 * Answers the editor, which goes on working whatever comes: an ended session and bad input are told as data, since a way
 * to the sign-in page would take the text off the screen.
 * @param work given who is signed in; what it returns is the answer
 */
export async function answerEditor(
  from: { request: Request; context: AppLoadContext },
  work: (asker: SignedIn) => Promise<object>,
): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    const asker = await getPerson(from)
    if (!asker)
      throw new AppError({
        code: 'sign-in-needed',
        message: 'the editor asked without a session',
        userMessage: 'You are not signed in any more.',
      })
    return Response.json(await work(asker), { headers })
  } catch (error) {
    const fault = error instanceof ZodError ? badInput(error) : error
    if (!(fault instanceof AppError)) throw error
    const { code, userMessage, status } = fault
    return Response.json({ code, userMessage }, { status, headers })
  }
}

function badInput(error: ZodError): AppError {
  return new AppError({
    code: 'bad-input',
    message: 'the editor sent what cannot be read',
    userMessage: error.issues[0]?.message ?? 'This could not be read. Nothing was changed on the server.',
  })
}
