import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { assignWords } from '../assign-words'
import type { AssignScope } from './assign-scope.server'

/** An assignment that the asker may see. @throws AppError not-found, in the same words for one that is somebody else's */
export async function requireAssignment(
  db: Prisma.TransactionClient,
  { scope, id }: { scope: AssignScope; id: string },
) {
  const found = await db.assignment.findFirst({
    where: { AND: [scope.assignments, { id }] },
    include: { event: true, by: { select: { name: true } }, pieces: { orderBy: { position: 'asc' } } },
  })
  if (!found)
    throw new AppError({ code: 'not-found', message: 'no such assignment', userMessage: assignWords.gone })
  return found
}
