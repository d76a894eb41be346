import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { withdrawMails } from '~/platform/outbox.server'
import { dutyWords } from './duty-words'
import { usualQuiet } from './remind'
import { remindingSchema } from './reminding.schema'

export type Reminding = {
  byMail: boolean
  /** Minutes after midnight by the person's clock; may run over midnight. */
  quietFrom: number
  quietTo: number
  /** Whether there is a calendar feed. */
  feed: boolean
}

/** Whether and when a person is reminded by mail, and whether their calendar follows. */
export async function readReminding(personId: string): Promise<Reminding> {
  const db = await openDatabase()
  const [stop, recall, feed] = await Promise.all([
    db.mailStop.findUnique({ where: { personId_kind: { personId, kind: 'assignments' } } }),
    db.recallSetting.findUnique({ where: { personId }, select: { quietFrom: true, quietTo: true } }),
    db.feedKey.findUnique({ where: { personId }, select: { createdAt: true } }),
  ])
  return { byMail: stop === null, ...(recall ?? usualQuiet), feed: feed !== null }
}

/**
 * Stops or begins the mails about what is asked of a person, and sets their quiet hours, which hold for whatever is sent
 * by itself. Mails that have not left are taken back.
 * @param options.form untrusted
 * @throws AppError bad-input
 */
export async function setReminding(options: { personId: string; form: FormData; now: Date }): Promise<void> {
  const { personId, form, now } = options
  const parsed = remindingSchema.safeParse(Object.fromEntries(form))
  if (!parsed.success)
    throw new AppError({ code: 'bad-input', message: 'reminders', userMessage: dutyWords.badSettings })
  const { byMail, quietFrom, quietTo } = parsed.data
  const kind = 'assignments'
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const hours = { quietFrom, quietTo }
    await tx.recallSetting.upsert({ where: { personId }, create: { personId, ...hours }, update: hours })
    if (byMail) {
      await tx.mailStop.deleteMany({ where: { personId, kind } })
      return
    }
    await tx.mailStop.upsert({
      where: { personId_kind: { personId, kind } },
      create: { personId, kind, at: now },
      update: {},
    })
    for (const keys of [`digest/${personId}/`, `prompt/${personId}/`])
      await withdrawMails(tx, { personId, keys, now })
  })
}
