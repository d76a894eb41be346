import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { changedMeanwhile, refused } from './internal/faults'
import { findPiece } from './internal/find-draft.server'
import { namePiece } from './internal/name-piece'
import { offSchedule } from './internal/press-draft.server'
import { pressEdition } from './internal/press-edition.server'
import { readFile } from './internal/read-file.server'

/**
 * Serves what the file in `content/` holds, in place of the studio's version or of nothing. The versions stay.
 * @throws AppError not-allowed, not-found; conflict where there is no file, or it is served already; bad-input where the
 *   file cannot be served
 */
export async function returnPiece(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  why: string
  now: Date
}): Promise<void> {
  const { asker, kind, slug, why, now } = asked
  demandPermission(asker, 'publish:lesson:any')
  const piece = await findPiece(asked)
  if ((await readFile(asked)) === null) throw refused('There is no file of it to go back to.')
  if (!piece.servedId && !piece.retiredAt) throw refused('Readers get the file already.')
  await pressEdition({
    changes: [{ kind, slug, to: 'file' }],
    images: [],
    as: 'returned',
    byId: asker.id,
    why,
    now,
    write: async (tx) => {
      const { count } = await tx.studioPiece.updateMany({
        where: { id: piece.id, servedId: piece.servedId, retiredAt: piece.retiredAt },
        data: { servedId: null, retiredAt: null, changedAt: now },
      })
      if (count === 0) throw changedMeanwhile()
      await tx.draft.updateMany({ where: { pieceId: piece.id }, data: offSchedule })
      await writeAudit(tx, { action: 'piece-returned', actorId: asker.id, subjectId: namePiece(asked) })
      return [piece.id]
    },
  })
}
