import { randomUUID } from 'node:crypto'
import { TZDate } from '@date-fns/tz'
import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { changeLearning } from './change-learning.server'
import { lookBackTimes } from './look-back-words'
import { minutesUntil } from './minutes-until'

const formSchema = z.object({
  debrief: z.uuid().optional(),
  situation: z.string().optional(),
  lessons: z.string().transform((text) => text.split(' ')),
  time: z.enum([...lookBackTimes, 'no']),
  byMail: z.literal('yes').optional(),
})

/**
 * Plans a look back from a plain form, where no script could tell the time of the place: it is the zone the person's
 * browser told last, or UTC.
 * @param form untrusted
 * @throws AppError bad-input
 */
export async function planByForm(options: { personId: string; form: FormData; now: Date }): Promise<void> {
  const { personId, form, now } = options
  const parsed = formSchema.safeParse(Object.fromEntries(form))
  if (!parsed.success)
    throw new AppError({
      code: 'bad-input',
      message: 'form to plan a look back',
      userMessage: 'That could not be read. Nothing was changed.',
    })
  const { debrief = randomUUID(), situation = null, lessons, time, byMail } = parsed.data
  const db = await openDatabase()
  const { timeZone } = await db.person.findUniqueOrThrow({ where: { id: personId } })
  const afterMinutes = time === 'no' ? null : minutesUntil(time, new TZDate(now, timeZone ?? 'UTC'))
  const body = { debrief, situation, lessons, afterMinutes, byMail: byMail === 'yes' }
  await changeLearning({ personId, kind: 'debrief-plan', body, now })
}
