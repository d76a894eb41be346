import { z } from 'zod'
import { getSituation } from '~/features/content/get-library.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { longestTask } from './longest-task'

const schema = z.object({
  id: z.uuid(),
  task: z.string().trim().min(1).max(longestTask),
  situation: z.string().max(80),
  understood: z.string().max(80).optional(),
})

/**
 * Keeps a wording that somebody chose to share with the authors, with the situation they chose and the one the matcher
 * had understood. Holds no person. The same id again is the same press, and kept once.
 * @param input untrusted form values
 * @throws AppError bad-input, whose message never holds the words
 */
export async function shareWording(input: unknown): Promise<void> {
  const parsed = schema.safeParse(input)
  const refused = (message: string) =>
    new AppError({
      code: 'bad-input',
      message,
      userMessage: 'That wording could not be read. Nothing was shared.',
    })
  if (!parsed.success)
    throw refused(`shared wording: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`)
  const { id, task, situation, understood } = parsed.data
  if (!(await getSituation(situation))) throw refused('shared wording: unknown situation')
  const known = understood && (await getSituation(understood)) ? understood : null
  const db = await openDatabase()
  await db.sharedWording.upsert({
    where: { id },
    create: { id, text: task, situation, understood: known },
    update: {},
  })
}
