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

/** The same, where it is to be changed. @throws AppError not-found; not-allowed where it concerns others' people as well */
export async function requireChangeable(
  db: Prisma.TransactionClient,
  { scope, id }: { scope: AssignScope; id: string },
) {
  const found = await requireAssignment(db, { scope, id })
  if ((await db.assignment.count({ where: { AND: [scope.changes, { id }] } })) === 0)
    throw new AppError({
      code: 'not-allowed',
      message: 'assignment of other people as well',
      userMessage: assignWords.ofOthers(found.by?.name ?? null),
    })
  return found
}
