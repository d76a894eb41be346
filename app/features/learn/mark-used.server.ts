import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import type { Applied } from './apply-mutation.server'
import type { MutationBody } from './mutation.schema'

/** Notes that the person used for real what they read, or not after all. @throws AppError not-found for another's sitting */
export async function markUsed(
  db: Prisma.TransactionClient,
  { use: id, used }: MutationBody<'used'>,
  { personId, at }: Applied,
): Promise<void> {
  const { count } = await db.lessonUse.updateMany({
    where: { id, personId },
    data: { usedAt: used ? at : null },
  })
  if (count === 0)
    throw new AppError({
      code: 'not-found',
      message: 'use of a sitting that is not this person’s',
      userMessage: 'That is not yours. Nothing was changed.',
    })
}
