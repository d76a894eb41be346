import type { Prisma } from '~/platform/.server/prisma/client'
import type { Applied } from './apply-mutation.server'
import type { MutationBody } from './mutation.schema'

/** Keeps a lesson among the favourites, or takes it off. The later word counts, whichever device brings it first. */
export async function keepFavourite(
  db: Prisma.TransactionClient,
  { lesson, kept }: MutationBody<'favourite'>,
  { personId, at }: Applied,
): Promise<void> {
  const where = { personId_lesson: { personId, lesson } }
  const before = await db.favourite.findUnique({ where })
  if (before && before.changedAt >= at) return
  await db.favourite.upsert({
    where,
    create: { personId, lesson, kept, changedAt: at },
    update: { kept, changedAt: at },
  })
}
