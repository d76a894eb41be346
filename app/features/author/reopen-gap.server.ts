import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { findGap } from './internal/find-gap.server'

/**
 * Takes back what was decided about a group of wordings: it is open again. Drafts that were begun and phrases that were
 * added stay where they are. A second time changes nothing.
 * @throws AppError not-allowed, not-found
 */
export async function reopenGap(asked: { asker: SignedIn; wording: string }): Promise<void> {
  const { asker, wording } = asked
  demandPermission(asker, 'write:lesson:any')
  const { group } = await findGap(wording)
  const ids = group.map(({ id }) => id)
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    let count = 0
    // SQLite takes only so many values in one question.
    for (let at = 0; at < ids.length; at += 500)
      count += (await tx.gapDecision.deleteMany({ where: { wordingId: { in: ids.slice(at, at + 500) } } }))
        .count
    if (count > 0) await writeAudit(tx, { action: 'gap-reopened', actorId: asker.id, subjectId: group[0].id })
  })
}
