import { getLesson } from '~/features/content/get-library.server'
import { isDepth } from '~/features/content/words'
import { listCheckQuestions } from '~/features/learn/list-check-questions'
import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { dutyWords } from '../duty-words'
import { dayFor } from '../remind'

/**
 * A lesson that is asked of a person, with the questions by which they may show that they know it.
 * @throws AppError not-found where the lesson is not asked of them in an open duty, is no more in the library, or has no
 * questions
 */
export async function requireCheck(
  db: Prisma.TransactionClient,
  options: { personId: string; duty: string; lesson: string; now: Date },
) {
  const { personId, duty: id, lesson: slug, now } = options
  const duty = await db.duty.findFirst({
    where: { id, personId, state: 'open', assignment: { pieces: { some: { lesson: slug } } } },
    select: {
      person: { select: { timeZone: true } },
      assignment: {
        select: { name: true, pieces: { where: { lesson: slug }, select: { depth: true }, take: 1 } },
      },
    },
  })
  const depth = duty?.assignment.pieces[0]?.depth
  const lesson = duty && (await getLesson(slug))
  const questions = lesson && isDepth(depth) ? listCheckQuestions(lesson, depth) : []
  if (!duty || !lesson || !isDepth(depth) || questions.length === 0)
    throw new AppError({ code: 'not-found', message: 'no such check', userMessage: dutyWords.goneCheck })
  const today = dayFor(now, duty.person.timeZone)
  const tried = await db.knownTry.findUnique({ where: { personId_lesson: { personId, lesson: slug } } })
  return { lesson, depth, questions, today, triedToday: tried?.onDay === today, name: duty.assignment.name }
}
