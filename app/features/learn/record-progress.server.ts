import { getLesson, getSituation } from '~/features/content/get-library.server'
import type { Prisma } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import type { Applied } from './apply-mutation.server'
import type { MutationBody } from './mutation.schema'

/**
 * Notes how far a sitting with a lesson has come. It only ever moves on: two devices, or a late arrival, cannot take
 * back a step or an end. Going deeper counts the steps of the deeper depth.
 * @throws AppError bad-input for a lesson that never was; not-found for a sitting of somebody else's
 */
export async function recordProgress(
  db: Prisma.TransactionClient,
  body: MutationBody<'progress'>,
  { personId, at }: Applied,
): Promise<void> {
  const { use: id, lesson, version, depth, steps, finished, taskSeconds } = body
  const step = Math.min(body.step, steps)
  const before = await db.lessonUse.findUnique({ where: { id } })
  if (before) {
    if (before.personId !== personId || before.lesson !== lesson)
      throw new AppError({
        code: 'not-found',
        message: 'progress of a sitting that is not this person’s',
        userMessage: 'That is not yours. Nothing was changed.',
      })
    const deeper = steps > before.steps
    await db.lessonUse.update({
      where: { id, personId },
      data: {
        step: Math.max(before.step, step),
        steps: Math.max(before.steps, steps),
        ...(deeper && { depth }),
        ...(at > before.changedAt && { changedAt: at }),
        ...(at < before.startedAt && { startedAt: at }),
        ...(taskSeconds !== undefined && before.taskSeconds === null && before.situation && { taskSeconds }),
        // Finished anew where it went deeper since: the end is that of the deepest depth.
        ...(finished && (!before.finishedAt || before.step < steps) && { finishedAt: at }),
      },
    })
    return
  }
  // A lesson that was retired meanwhile was read all the same, if it ever was in the library this server knows.
  if (
    !(await getLesson(lesson)) &&
    !(await db.lessonUse.findFirst({ where: { lesson }, select: { id: true } }))
  )
    throw new AppError({
      code: 'bad-input',
      message: 'progress in an unknown lesson',
      userMessage: 'There is no such lesson. Nothing was changed.',
    })
  const situation = body.situation && (await getSituation(body.situation)) ? body.situation : null
  await db.lessonUse.create({
    data: {
      id,
      personId,
      lesson,
      version,
      depth,
      situation,
      step,
      steps,
      startedAt: at,
      changedAt: at,
      asked: await isAsked(db, { personId, lesson, at }),
      ...(finished && { finishedAt: at }),
      ...(taskSeconds !== undefined && situation && { taskSeconds }),
    },
  })
}

/** Whether a lesson was asked of somebody when they began it: what is asked later changes nothing of that. */
async function isAsked(
  db: Prisma.TransactionClient,
  { personId, lesson, at }: { personId: string; lesson: string; at: Date },
): Promise<boolean> {
  const duty = await db.duty.findFirst({
    where: {
      personId,
      since: { lte: at },
      OR: [{ state: 'open' }, { doneAt: { gte: at } }],
      assignment: { pieces: { some: { lesson } } },
    },
    select: { id: true },
  })
  return duty !== null
}
