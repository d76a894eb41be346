import { redirect } from '@remix-run/node'
import { AppError } from '~/platform/errors'
import { refusal } from './demand-permission'
import { getPerson } from './get-person.server'
import { mayDo, type Permission } from './permissions'
import type { SignedIn } from './person'

/**
 * The guard at a route's door: the signed-in person, if they may do this. A page that was asked for leads to signing
 * in and back; anything else is refused in words.
 * @throws a redirect, or a 401 or 403 `Response`
 */
export async function requirePerson(
  asked: { request: Request; context: object },
  permission: Permission,
): Promise<SignedIn> {
  const person = await getPerson(asked)
  if (person && mayDo(person, permission)) return person
  if (person) throw refusal(permission).toResponse()
  const { request } = asked
  if (request.method === 'GET') {
    const { pathname, search } = new URL(request.url)
    throw redirect(`/sign-in?to=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`)
  }
  throw new AppError({
    code: 'sign-in-needed',
    message: 'not signed in',
    userMessage: 'You are not signed in any more. Sign in, then do this once more; nothing was lost.',
  }).toResponse()
}
