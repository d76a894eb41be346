import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { daySchema } from './assign.schema'
import { dutyWords } from './duty-words'
import { todayOf } from './internal/today-of.server'

const inputSchema = z.object({ duty: z.uuid(), day: daySchema })

/**
 * Asks whoever assigned it for another day, or, with the day it has, takes that back. Whoever may see the assignment
 * decides; until then the day stays.
 * @param options.duty untrusted; as `day`
 * @throws AppError bad-input for no day, one that has passed, or one that is not later; not-found for what is not
 * theirs, not open or has no day
 */
export async function askMoreTime(options: {
  personId: string
  duty: unknown
  day: unknown
  now: Date
}): Promise<void> {
  const { personId, now } = options
  const parsed = inputSchema.safeParse(options)
  if (!parsed.success) throw refusal('bad-input', dutyWords.moreTimeNoDay)
  const { duty: id, day } = parsed.data
  const db = await openDatabase()
  const open = { id, personId, state: 'open' }
  const duty = await db.duty.findFirst({ where: { ...open, dueOn: { not: null } }, select: { dueOn: true } })
  if (!duty?.dueOn) throw refusal('not-found', dutyWords.goneDuty)
  if (day < duty.dueOn || day < (await todayOf(db, personId, now)))
    throw refusal('bad-input', dutyWords.moreTimeLater)
  await db.duty.updateMany({
    where: open,
    data: { askedFor: day === duty.dueOn ? null : day, changedAt: now },
  })
}

/** Takes back what was asked for. @throws AppError not-found for what is not theirs, or not open */
export async function takeBackMoreTime(options: {
  personId: string
  duty: unknown
  now: Date
}): Promise<void> {
  const id = z.uuid().safeParse(options.duty)
  const db = await openDatabase()
  const { count } = id.success
    ? await db.duty.updateMany({
        where: { id: id.data, personId: options.personId, state: 'open' },
        data: { askedFor: null, changedAt: options.now },
      })
    : { count: 0 }
  if (count === 0) throw refusal('not-found', dutyWords.goneDuty)
}

function refusal(code: 'bad-input' | 'not-found', userMessage: string): AppError {
  return new AppError({ code, message: 'more time', userMessage })
}
