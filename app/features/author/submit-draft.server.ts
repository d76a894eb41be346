import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { findConflicts } from './find-conflicts'
import { changedMeanwhile, refused } from './internal/faults'
import { findDraft } from './internal/find-draft.server'

/**
 * Sends a draft to review, as it stands at this revision. It may still be changed; what is approved is one revision.
 * @throws AppError not-allowed, not-found, conflict
 */
export async function submitDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  revision: number
  now: Date
}): Promise<void> {
  const { asker, revision, now } = asked
  demandPermission(asker, 'write:lesson:any')
  const { draft, served } = await findDraft(asked)
  if (draft.state !== 'draft') throw refused('This draft is in review already.')
  const undecided = findConflicts(draft.text)[0]
  if (undecided)
    throw refused(
      `Two people wrote at line ${undecided.from}, and both texts stand there. Keep one, then send it.`,
    )
  if (served?.text === draft.text)
    throw refused(`Nothing has changed since version ${served.number}: there is nothing to review.`)
  const db = await openDatabase()
  const { count } = await db.draft.updateMany({
    where: { pieceId: draft.pieceId, revision, state: 'draft' },
    data: { state: 'review', submittedAt: now, submittedById: asker.id },
  })
  if (count === 0) throw changedMeanwhile()
}
