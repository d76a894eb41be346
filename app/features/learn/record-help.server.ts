import { getLesson, getSituation } from '~/features/content/get-library.server'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { type HelpAnswerInput, helpAnswerSchema } from './learn.schema'

/**
 * Keeps one answer to "did this help?". The same id again changes the answer instead of counting twice, since a
 * second tap is a change of mind. Holds no words and no person.
 * @param input untrusted form values
 * @param within the caller's transaction, if there is one
 * @throws AppError bad-input, where it is no answer or names a lesson that is not in the library
 */
export async function recordHelp(
  input: unknown,
  within?: Prisma.TransactionClient,
): Promise<HelpAnswerInput> {
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
  const db = within ?? (await openDatabase())
  const before = await db.helpAnswer.findUnique({ where: { id }, select: { lesson: true } })
  if (before && before.lesson !== answer.lesson) throw refused('help answer: id of another lesson')
  await db.helpAnswer.upsert({
    where: { id },
    create: { id, ...answer, situation },
    update: { answer: answer.answer },
  })
  return parsed.data
}
