import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { createPerson } from './create-person.server'
import { openSession } from './open-session.server'
import { redeemToken } from './redeem-token.server'
import type { firstAdminSchema } from './sign-in.schema'

/**
 * Makes the first administrator, who may also learn, lead teams, write and review, until somebody else does.
 * @returns the `Set-Cookie` value
 * @throws AppError expired, for a bad link or where there is an administrator already
 */
export async function becomeFirstAdmin(options: {
  request: Request
  input: z.infer<typeof firstAdminSchema>
  now: Date
}): Promise<string> {
  const { request, input, now } = options
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    await redeemToken(tx, { purpose: 'first-admin', secret: input.token, subject: z.object({}), now })
    if (await tx.personRole.findFirst({ where: { role: 'admin' } }))
      throw new AppError({
        code: 'expired',
        message: 'an administrator exists',
        userMessage: 'There is an administrator already. Ask them to invite you.',
      })
    const personId = await createPerson(tx, {
      email: input.email,
      name: input.name,
      roles: ['admin', 'learner', 'manager', 'author', 'reviewer'],
      actorId: null,
      by: 'first start',
    })
    return openSession(tx, { request, personId, method: 'link', now })
  })
}
