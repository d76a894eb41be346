import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { findGap } from './internal/find-gap.server'

/**
 * Deletes shared words for good, such as those that tell who shared them: wherever the same words stand in the group, and
 * the tasks that were made of them. Drafts and phrases that came of them stay. What was decided about the group holds for
 * those that are left. A second time changes nothing.
 * @param asked.wording the first of the group
 * @param asked.texts ids of the wordings whose words go
 * @returns how many went
 * @throws AppError not-allowed, not-found
 */
export async function deleteWordings(asked: {
  asker: SignedIn
  wording: string
  texts: readonly string[]
}): Promise<number> {
  const { asker, wording, texts } = asked
  demandPermission(asker, 'write:lesson:any')
  const { group, decided } = await findGap(wording)
  const words = new Set(group.filter(({ id }) => texts.includes(id)).map(({ text }) => text))
  const [going, staying] = [
    group.filter(({ text }) => words.has(text)),
    group.filter(({ text }) => !words.has(text)),
  ]
  if (going.length === 0) return 0
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    // Words that somebody changed by a letter in a draft's list are the authors' own by now.
    for (const text of words) {
      await tx.keptTask.deleteMany({ where: { text } })
      await tx.sharedWording.deleteMany({ where: { text } })
    }
    const [heir] = staying
    const isOrphan = decided && going.some(({ id }) => id === decided.wordingId)
    if (isOrphan && heir)
      await tx.gapDecision.updateMany({
        where: { wordingId: decided.wordingId },
        data: { wordingId: heir.id },
      })
    else if (isOrphan) await tx.gapDecision.deleteMany({ where: { wordingId: decided.wordingId } })
    await writeAudit(tx, {
      action: 'wordings-deleted',
      actorId: asker.id,
      subjectId: group[0].id,
      detail: { count: going.length },
    })
    return going.length
  })
}
