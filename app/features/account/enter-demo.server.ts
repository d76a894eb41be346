import { z } from 'zod'
import { openSession } from '~/features/identity/open-session.server'
import { roles } from '~/features/identity/words'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demoRoles } from './demo-roles'
import { isDemo } from './is-demo.server'

/**
 * Signs a visitor of the demo in as the person who stands for a role.
 * @param role untrusted
 * @returns the `Set-Cookie` value and where that person's day begins
 * @throws AppError not-found where this is no demo, or that person was erased in it; bad-input for no role
 */
export async function enterDemo(options: {
  request: Request
  role: unknown
  now: Date
}): Promise<{ cookie: string; opens: string }> {
  const { request, now } = options
  if (!(await isDemo())) throw missing('There is nothing at this address.')
  const role = z.enum(roles).safeParse(options.role)
  const part = demoRoles.find((one) => one.role === role.data)
  if (!part)
    throw new AppError({
      code: 'bad-input',
      message: 'demo role',
      userMessage: 'There is no such role. Choose one of those on the page.',
    })
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { name: part.name, roles: { some: { role: part.role } } },
      select: { id: true },
    })
    if (!person)
      throw missing(`${part.name} is not here any more. The demo is made anew when it is started tomorrow.`)
    return {
      cookie: await openSession(tx, { request, personId: person.id, method: 'demo', now }),
      opens: part.opens,
    }
  })
}

function missing(userMessage: string): AppError {
  return new AppError({ code: 'not-found', message: 'no demo, or nobody', userMessage })
}
