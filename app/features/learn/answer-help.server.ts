import { openDatabase } from '~/platform/db.server'
import type { HelpAnswerInput } from './learn.schema'
import { noteOwnAnswer } from './note-own-answer.server'
import { recordHelp } from './record-help.server'

/**
 * Takes one answer to "did this help?" from a plain form. Of somebody with an account it is noted that they answered,
 * not what.
 * @throws AppError bad-input
 */
export async function answerHelp(options: {
  input: unknown
  personId: string | null
  now: Date
}): Promise<HelpAnswerInput> {
  const { input, personId, now } = options
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    const answer = await recordHelp(input, tx)
    if (personId) await noteOwnAnswer(tx, { personId, lesson: answer.lesson, at: now })
    return answer
  })
}
