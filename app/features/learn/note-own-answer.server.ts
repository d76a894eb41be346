import type { Prisma } from '~/platform/.server/prisma/client'

/**
 * Notes that a person has answered a lesson's own "did this help?", though not what they said: from now on their look
 * backs at kits do not speak for this lesson any more.
 */
export async function noteOwnAnswer(
  db: Prisma.TransactionClient,
  { personId, lesson, at }: { personId: string; lesson: string; at: Date },
): Promise<void> {
  const own = { answer: null, debriefId: null, share: 0, changedAt: at }
  await db.kitAnswer.upsert({
    where: { personId_lesson: { personId, lesson } },
    create: { personId, lesson, ...own },
    update: own,
  })
}
