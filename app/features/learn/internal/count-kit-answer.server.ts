import type { Prisma } from '~/platform/.server/prisma/client'
import type { HelpAnswer } from '../help-words'

/**
 * Lets a look back speak for each lesson of its kit, with an even share of one answer. Of a person's look backs the
 * latest speaks for a lesson, and none where they answered the lesson's own question.
 */
export async function countKitAnswer(
  db: Prisma.TransactionClient,
  options: { personId: string; debriefId: string; lessons: string[]; answer: HelpAnswer; at: Date },
): Promise<void> {
  const { personId, debriefId, lessons, answer, at } = options
  for (const lesson of lessons) {
    const where = { personId_lesson: { personId, lesson } }
    const before = await db.kitAnswer.findUnique({ where })
    if (before && (before.answer === null || before.changedAt > at)) continue
    const says = { debriefId, answer, share: 1 / lessons.length, changedAt: at }
    await db.kitAnswer.upsert({ where, create: { personId, lesson, ...says }, update: says })
  }
}
