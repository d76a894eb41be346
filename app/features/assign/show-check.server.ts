import type { Depth } from '~/features/content/words'
import type { CheckQuestion } from '~/features/learn/list-check-questions'
import { openDatabase } from '~/platform/db.server'
import { requireCheck } from './internal/require-check.server'

export type ShownCheck = {
  /** The name of what is asked. */
  name: string
  lesson: { slug: string; title: string; depth: Depth }
  questions: Omit<CheckQuestion, 'right'>[]
  /** They were tried today, and are asked again tomorrow. */
  triedToday: boolean
  /** All that was asked is done: there is nothing to answer any more. */
  isDone: boolean
}

/**
 * The questions by which a person shows that they know a lesson that is asked of them. Which answers are right stays on
 * the server. Once all is done it says so: without scripts the page is asked for again after the last answer.
 * @throws AppError not-found for what is not asked of them, or has no questions
 */
export async function showCheck(options: {
  personId: string
  duty: string
  lesson: string
  now: Date
}): Promise<ShownCheck> {
  const db = await openDatabase()
  const { lesson, depth, questions, triedToday, name, isDone } = await requireCheck(db, {
    ...options,
    states: ['open', 'done'],
  })
  return {
    name,
    lesson: { slug: lesson.slug, title: lesson.title, depth },
    questions: questions.map(({ right: _, ...question }) => question),
    triedToday,
    isDone,
  }
}
