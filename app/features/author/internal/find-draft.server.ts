import type { PieceKind } from '~/features/content/piece'
import { openDatabase } from '~/platform/db.server'
import { noSuchPiece } from './faults'

/** A piece with its draft and the version that readers get. Drafts are shared: whoever may read lessons may read them. */
async function look({ kind, slug }: { kind: PieceKind; slug: string }) {
  const db = await openDatabase()
  return db.studioPiece.findUnique({
    where: { kind_slug: { kind, slug } },
    include: { draft: true, served: true },
  })
}

/** @throws AppError not-found */
export async function findPiece(asked: { kind: PieceKind; slug: string }) {
  const piece = await look(asked)
  if (!piece) throw noSuchPiece()
  return piece
}

/** @throws AppError not-found, also for a piece that nobody is writing at */
export async function findDraft(asked: { kind: PieceKind; slug: string }) {
  const piece = await findPiece(asked)
  if (!piece.draft) throw noSuchPiece()
  return { ...piece, draft: piece.draft }
}
