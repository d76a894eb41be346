import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import type { Verdict } from './author.schema'
import { changedMeanwhile, refused } from './internal/faults'
import { findDraft } from './internal/find-draft.server'
import { namePiece } from './internal/name-piece'
import { unsent } from './internal/press-draft.server'
import { whoWrote } from './internal/who-wrote.server'

/**
 * A reviewer's word on a draft as it stands at this revision: approved, or back to its author for changes. Never by
 * whoever wrote or sent it. An approval can be taken back by asking for changes.
 * @throws AppError not-allowed, not-found, conflict
 */
export async function reviewDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  revision: number
  verdict: Verdict
  words: string
  now: Date
}): Promise<void> {
  const { asker, revision, verdict, words, now } = asked
  demandPermission(asker, 'review:lesson:any')
  const { draft } = await findDraft(asked)
  if (draft.state === 'draft') throw refused('Nobody has sent this draft to review.')
  if (verdict === 'approved' && draft.state === 'approved') throw refused('This text is approved already.')
  if ((await whoWrote(draft)).has(asker.id))
    throw new AppError({
      code: 'not-allowed',
      message: 'reviewer wrote or sent it',
      userMessage: 'You wrote or sent this text. Somebody else has to review it. Nothing was changed.',
    })
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { pieceId: draft.pieceId, revision, state: draft.state },
      data: verdict === 'approved' ? { state: 'approved' } : { state: 'draft', ...unsent },
    })
    if (count === 0) throw changedMeanwhile()
    await tx.review.create({
      data: { pieceId: draft.pieceId, revision, verdict, words, byId: asker.id, at: now },
    })
    await writeAudit(tx, {
      action: 'piece-reviewed',
      actorId: asker.id,
      subjectId: namePiece(asked),
      detail: { verdict, revision },
    })
  })
}
