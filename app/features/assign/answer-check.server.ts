import { holdsDepth, isDepth } from '~/features/content/words'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { dutyWords } from './duty-words'
import { requireCheck } from './internal/require-check.server'
import { settleDuties } from './settle-duties.server'

/**
 * Takes in the answers to a lesson's check questions. All right: the lesson counts as known, for whatever asks for it at
 * this depth or a lighter one. Else the lesson is offered, and the questions are asked again the next day.
 * @param options.answers untrusted; the chosen option by the question's key
 * @throws AppError not-found for what is not asked of them; bad-input where a question was left out; conflict where they
 * were tried today already
 */
export async function answerCheck(options: {
  personId: string
  duty: string
  lesson: string
  answers: ReadonlyMap<string, unknown>
  now: Date
}): Promise<'known' | 'not-yet'> {
  const { personId, answers, now } = options
  const db = await openDatabase()
  const { lesson, depth, questions, today, triedToday } = await requireCheck(db, {
    ...options,
    states: ['open'],
  })
  if (triedToday)
    throw new AppError({ code: 'conflict', message: 'tried today', userMessage: dutyWords.triedToday })
  if (
    questions.some(({ key, options: offered }) => !offered.some((option) => option.key === answers.get(key)))
  )
    throw new AppError({ code: 'bad-input', message: 'answer left out', userMessage: dutyWords.answerAll })
  const slug = lesson.slug
  const where = { personId_lesson: { personId, lesson: slug } }
  if (questions.some(({ key, right }) => answers.get(key) !== right)) {
    await db.knownTry.upsert({
      where,
      create: { personId, lesson: slug, onDay: today },
      update: { onDay: today },
    })
    return 'not-yet'
  }
  const before = await db.knownLesson.findUnique({ where })
  // What was shown at a deeper depth is not taken back by showing a lighter one.
  const kept = before && isDepth(before.depth) && holdsDepth(before.depth, depth) ? before.depth : depth
  const known = { depth: kept, version: lesson.hash, at: now }
  await db.knownLesson.upsert({ where, create: { personId, lesson: slug, ...known }, update: known })
  await settleDuties({ personId, now })
  return 'known'
}
