import { getLesson, getSituation } from '~/features/content/get-library.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { type HelpAnswerInput, helpAnswerSchema } from './learn.schema'

/**
 * Keeps one answer to "did this help?". The same id again changes the answer instead of counting twice, since a
 * second tap is a change of mind. Holds no words and no person.
 * @param input untrusted form values
 * @throws AppError bad-input, where it is no answer or names a lesson that is not in the library
 */
export async function recordHelp(input: unknown): Promise<HelpAnswerInput> {
  const parsed = helpAnswerSchema.safeParse(input)
  const refused = (message: string) =>
    new AppError({
      code: 'bad-input',
      message,
      userMessage: 'That answer could not be read. Nothing was saved.',
    })
  if (!parsed.success)
    throw refused(`help answer: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`)
  const { id, ...answer } = parsed.data
  if (!(await getLesson(answer.lesson))) throw refused('help answer: unknown lesson')
  const situation = answer.situation && (await getSituation(answer.situation)) ? answer.situation : null
  const db = await openDatabase()
  try {
    await db.helpAnswer.create({ data: { id, ...answer, situation } })
  } catch (error) {
    if (!isTaken(error)) throw error
    const { count } = await db.helpAnswer.updateMany({
      where: { id, lesson: answer.lesson },
      data: { answer: answer.answer },
    })
    if (count === 0) throw refused('help answer: id of another lesson')
  }
  return parsed.data
}

/** Prisma's code for a key that exists already. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}
