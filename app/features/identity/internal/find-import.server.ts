import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import type { SignedIn } from '../person'

/**
 * An import of the asker's own that has not run out.
 * @throws AppError not-found, in the same words for one that is not there and one of somebody else
 */
export async function findImport(
  db: Prisma.TransactionClient,
  options: { asker: SignedIn; id: string; now: Date },
) {
  const { asker, id, now } = options
  const found = await db.peopleImport.findFirst({
    where: { id, personId: asker.id, OR: [{ expiresAt: { gt: now } }, { state: { not: 'dry' } }] },
  })
  if (found) return found
  throw new AppError({
    code: 'not-found',
    message: 'no such import',
    userMessage: 'This file is not kept any more: files are kept for a day. Bring it again.',
  })
}
