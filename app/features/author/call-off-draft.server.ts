import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { refused } from './internal/faults'
import { findDraft } from './internal/find-draft.server'
import { namePiece } from './internal/name-piece'

/**
 * Calls off a publication that was set for a time. The approval stays.
 * @throws AppError not-allowed, not-found; conflict where none is set, or it has taken place meanwhile
 */
export async function callOffDraft(asked: { asker: SignedIn; kind: PieceKind; slug: string }): Promise<void> {
  const { asker } = asked
  demandPermission(asker, 'publish:lesson:any')
  const { draft } = await findDraft(asked)
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { pieceId: draft.pieceId, publishAt: { not: null } },
      data: { publishAt: null, publishById: null, publishWhy: '' },
    })
    if (count === 0) throw refused('No time is set, or it has been published meanwhile.')
    await writeAudit(tx, {
      action: 'piece-called-off',
      actorId: asker.id,
      subjectId: namePiece(asked),
    })
  })
}
