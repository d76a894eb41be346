import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'

/** A person's look back by its id, or null where there is none yet. @throws AppError not-found for another's */
export async function ownDebrief(db: Prisma.TransactionClient, id: string, personId: string) {
  const debrief = await db.debrief.findUnique({ where: { id } })
  if (debrief && debrief.personId !== personId) throw notYours()
  return debrief
}

export function notYours(): AppError {
  return new AppError({
    code: 'not-found',
    message: 'look back that is not this person’s',
    userMessage: 'There is no such look back of yours. It may have been dropped.',
  })
}
