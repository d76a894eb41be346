import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import type { Role } from './words'
import { writeAudit } from './write-audit.server'

/**
 * Makes an account, within the caller's transaction.
 * @param email as `emailSchema` gives it
 * @param actorId who made it: an administrator, or the person by an invitation; null for the identity provider
 * @returns the new id
 * @throws AppError conflict, where the address has an account already
 */
export async function createPerson(
  db: Prisma.TransactionClient,
  options: { email: string; name: string; roles: readonly Role[]; actorId: string | null; by: string },
): Promise<string> {
  const { email, name, actorId, by } = options
  const roles = [...new Set(options.roles)]
  if (await db.person.findUnique({ where: { email }, select: { id: true } }))
    throw new AppError({
      code: 'conflict',
      message: 'address has an account',
      userMessage: 'This address has an account already. Sign in with it.',
    })
  const { id } = await db.person.create({
    data: { email, name, roles: { create: roles.map((role) => ({ role })) } },
    select: { id: true },
  })
  await writeAudit(db, {
    action: 'person-created',
    actorId: actorId ?? id,
    subjectId: id,
    detail: { by, roles: roles.join(' ') },
  })
  return id
}
