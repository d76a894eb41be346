import type { Prisma } from '~/platform/.server/prisma/client'
import { seal } from '~/platform/seal.server'
import type { Applied } from './apply-mutation.server'
import type { MutationBody } from './mutation.schema'
import { sealedPlace } from './sealed-place'

/** Keeps a person's private note in a lesson, sealed. The later word counts, whichever device brings it first. */
export async function keepNote(
  db: Prisma.TransactionClient,
  { lesson, text }: MutationBody<'note'>,
  { personId, at }: Applied,
): Promise<void> {
  const where = { personId_lesson: { personId, lesson } }
  const before = await db.lessonNote.findUnique({ where, select: { changedAt: true } })
  if (before && before.changedAt >= at) return
  const sealed = seal(text, sealedPlace('note', personId, lesson))
  await db.lessonNote.upsert({
    where,
    create: { personId, lesson, sealed, changedAt: at },
    update: { sealed, changedAt: at },
  })
}
