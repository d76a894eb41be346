import { getLesson } from '~/features/content/get-library.server'
import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import type { Applied } from './apply-mutation.server'
import { inEarnest } from './internal/read-recall.server'
import { listRecallQuestions } from './list-recall-questions'
import { dayIn } from './local-time'
import type { MutationBody } from './mutation.schema'
import { scheduleRecall } from './schedule-recall'

/**
 * Takes in how well an answer came back, and says when to ask again. One answer a question and day counts, the first;
 * one that is older than what is known already changes nothing. Whoever answers is using it: it goes on, also where it
 * had just stopped by itself.
 * @throws AppError bad-input for a question that the library does not hold; not-found where the person never read its
 * lesson in earnest
 */
export async function answerRecall(
  db: Prisma.TransactionClient,
  { lesson: slug, question, grade }: MutationBody<'recall'>,
  { personId, at }: Applied,
): Promise<void> {
  const lesson = await getLesson(slug)
  if (!lesson || !listRecallQuestions(lesson).some(({ key }) => key === question))
    throw new AppError({
      code: 'bad-input',
      message: 'recall of an unknown question',
      userMessage: 'This question is not asked any more. Nothing was changed.',
    })
  const where = { personId_lesson_question: { personId, lesson: slug, question } }
  const before = await db.recallItem.findUnique({ where })
  if (
    !before &&
    !(await db.lessonUse.findFirst({ where: { personId, lesson: slug, ...inEarnest }, select: { id: true } }))
  )
    throw new AppError({
      code: 'not-found',
      message: 'recall of a lesson that was not read in earnest',
      userMessage: 'This question is none of yours. Nothing was changed.',
    })
  await db.recallSetting.updateMany({ where: { personId }, data: { unanswered: 0, stoppedAt: null } })
  const { timeZone } = await db.person.findUniqueOrThrow({ where: { id: personId } })
  const dayOf = (time: Date) => dayIn(timeZone ?? 'UTC', time)
  if (before?.lastReview && dayOf(before.lastReview) >= dayOf(at)) return
  const memory = scheduleRecall(before, grade, at)
  await db.recallItem.upsert({
    where,
    create: { personId, lesson: slug, question, ...memory },
    update: memory,
  })
}
