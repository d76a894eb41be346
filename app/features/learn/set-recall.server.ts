import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { withdrawMails } from '~/platform/outbox.server'
import { freshFormSchema } from './fresh.schema'

/**
 * Switches "keep it fresh" on (also again, after it stopped by itself), off, or changes when and how it asks. What a
 * person remembers is kept when it is off, so that it goes on from there.
 * @param form untrusted
 * @throws AppError bad-input
 */
export async function setRecall(options: { personId: string; form: FormData; now: Date }): Promise<void> {
  const { personId, form, now } = options
  const parsed = freshFormSchema.safeParse(Object.fromEntries(form))
  if (!parsed.success)
    throw new AppError({
      code: 'bad-input',
      message: `keep it fresh: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
      userMessage: 'These settings could not be read. Nothing was changed.',
    })
  const { intent, byMail, quietFrom, quietTo, zone } = parsed.data
  const details = quietFrom !== undefined && quietTo !== undefined
  const settings = {
    ...(intent !== 'save' && { on: intent === 'on' }),
    ...(intent === 'on' && { unanswered: 0, stoppedAt: null }),
    ...(details && { byMail: byMail === 'yes', quietFrom, quietTo }),
  }
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const kept = await tx.recallSetting.upsert({
      where: { personId },
      create: { personId, ...settings },
      update: settings,
    })
    if (zone) await tx.person.update({ where: { id: personId }, data: { timeZone: zone } })
    if (!kept.on || !kept.byMail) await withdrawMails(tx, { personId, keys: `fresh/${personId}/`, now })
  })
}
