import type { PieceKind } from '~/features/content/piece'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { demandComment } from './internal/demand-comment'
import { noSuchPiece } from './internal/faults'
import { findPiece } from './internal/find-draft.server'

/** Marks a comment as settled, or opens it again. @throws AppError not-allowed, not-found */
export async function resolveComment(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  id: string
  settled: boolean
  now: Date
}): Promise<void> {
  const { asker, id, settled, now } = asked
  demandComment(asker)
  const piece = await findPiece(asked)
  const db = await openDatabase()
  const { count } = await db.reviewComment.updateMany({
    where: { id, pieceId: piece.id },
    data: { resolvedAt: settled ? now : null },
  })
  if (count === 0) throw noSuchPiece()
}
