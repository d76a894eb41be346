import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { withdrawMails } from '~/platform/outbox.server'
import { dutyWords } from './duty-words'
import { remindingSchema } from './reminding.schema'

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
