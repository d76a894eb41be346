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
  const row = { ...answer, situation }
  await db.helpAnswer.upsert({
    where: { id, lesson: answer.lesson },
    create: { id, ...row },
    update: { answer: answer.answer },
  })
  return parsed.data
}
