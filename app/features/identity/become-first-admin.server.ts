import { z } from 'zod'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { createPerson } from './create-person.server'
import { giveRoles } from './internal/give-roles.server'
import { openSession } from './open-session.server'
import type { SignedIn } from './person'
import { redeemToken } from './redeem-token.server'
import type { firstAdminSchema } from './sign-in.schema'
import type { Role } from './words'

const firstRoles: Role[] = ['admin', 'learner', 'manager', 'author', 'reviewer']

/**
 * Makes the first administrator, who may also learn, lead teams, write and review, until somebody else does. An address that has
 * an account gets the roles only where its owner is signed in: whoever holds the link may name any address.
 * @param asker who is signed in on the browser that holds the link
 * @returns the `Set-Cookie` value; null for who is signed in with that address
 * @throws AppError expired, for a bad link or where there is an administrator already; conflict, for an account that
 *   somebody has to sign in with first. The link still works then.
 */
export async function becomeFirstAdmin(options: {
  request: Request
  asker: SignedIn | null
  input: z.infer<typeof firstAdminSchema>
  now: Date
}): Promise<string | null> {
  const { request, asker, input, now } = options
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    await redeemToken(tx, { purpose: 'first-admin', secret: input.token, subject: z.object({}), now })
    if (await tx.personRole.findFirst({ where: { role: 'admin' } }))
      throw new AppError({
        code: 'expired',
        message: 'an administrator exists',
        userMessage: 'There is an administrator already. Ask them to invite you.',
      })
    if (asker && asker.email === input.email) {
      await giveRoles(tx, { actorId: asker.id, personId: asker.id, roles: firstRoles, teamId: null })
      return null
    }
    await requireNoAccount(tx, input.email)
    const personId = await createPerson(tx, {
      email: input.email,
      name: input.name,
      roles: firstRoles,
      actorId: null,
      by: 'first start',
    })
    return openSession(tx, { request, personId, method: 'link', now })
  })
}

async function requireNoAccount(db: Prisma.TransactionClient, email: string): Promise<void> {
  if (!(await db.person.findUnique({ where: { email }, select: { id: true } }))) return
  throw new AppError({
    code: 'conflict',
    message: 'first administrator: address has an account',
    userMessage: 'This address has an account already. Sign in with it first, then open this link again.',
  })
}
