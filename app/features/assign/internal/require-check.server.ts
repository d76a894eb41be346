import { getLesson } from '~/features/content/get-library.server'
import { isDepth } from '~/features/content/words'
import { listCheckQuestions } from '~/features/learn/list-check-questions'
import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { dutyWords } from '../duty-words'
import { dayFor } from '../remind'

/**
 * A lesson that is asked of a person, with the questions by which they may show that they know it.
 * @param options.states of the duty: `open`, or `done` too
 * @throws AppError not-found where the lesson is not asked of them in such a duty, is no more in the library, or has no
 * questions
 */
export async function requireCheck(
  db: Prisma.TransactionClient,
  options: { personId: string; duty: string; lesson: string; states: ('open' | 'done')[]; now: Date },
) {
  const { personId, duty: id, lesson: slug, states, now } = options
  const duty = await db.duty.findFirst({
    where: { id, personId, state: { in: states }, assignment: { pieces: { some: { lesson: slug } } } },
    select: {
      state: true,
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
  return {
    lesson,
    depth,
    questions,
    today,
    triedToday: tried?.onDay === today,
    name: duty.assignment.name,
    isDone: duty.state === 'done',
  }
}
