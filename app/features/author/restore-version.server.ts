import { randomUUID } from 'node:crypto'
import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { noSuchPiece, refused } from './internal/faults'
import { findPiece } from './internal/find-draft.server'
import { keepImages } from './internal/keep-images.server'
import { namePiece } from './internal/name-piece'
import { offSchedule } from './internal/press-draft.server'
import { pressEdition } from './internal/press-edition.server'
import { writeVersion } from './internal/write-version.server'

/**
 * Brings an earlier version back, in one action: it is published anew, so that history only grows. It was reviewed when
 * it was published, so nobody is asked again; what it needs (such as a situation that is gone) is looked at.
 * @returns the number of the new version
 * @throws AppError not-allowed, not-found; conflict where readers have it already; bad-input where it cannot be served
 */
export async function restoreVersion(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  number: number
  why: string
  now: Date
}): Promise<number> {
  const { asker, kind, slug, number, why, now } = asked
  demandPermission(asker, 'publish:lesson:any')
  const piece = await findPiece(asked)
  const db = await openDatabase()
  const version = await db.pieceVersion.findUnique({
    where: { pieceId_number: { pieceId: piece.id, number } },
  })
  if (!version) throw noSuchPiece()
  if (piece.served?.text === version.text && piece.served.images === version.images)
    throw refused('Readers have this very text already.')
  const images = await keepImages(version.images)
  let made = 0
  await pressEdition({
    changes: [{ kind, slug, to: 'text', text: version.text, images: images.names }],
    images: images.files,
    as: 'restored',
    byId: asker.id,
    why,
    now,
    write: async (tx, { library }) => {
      made = await writeVersion(tx, {
        pieceId: piece.id,
        kind,
        slug,
        servedId: piece.servedId,
        text: version.text,
        images: images.names,
        authorId: version.authorId,
        reviewerId: version.reviewerId,
        waived: version.waived,
        why,
        restores: number,
        now,
        library,
      })
      // A draft at which nobody had begun to write follows; any other stays as it is.
      await tx.draft.updateMany({ where: { pieceId: piece.id }, data: offSchedule })
      if (piece.draft && piece.draft.text === piece.served?.text) {
        const revision = piece.draft.revision + 1
        const { count } = await tx.draft.updateMany({
          where: { pieceId: piece.id, revision: piece.draft.revision },
          data: { text: version.text, revision, fromVersion: made, changedAt: now },
        })
        // Nobody wrote this save; whoever saves next merges from it.
        if (count > 0)
          await tx.draftSave.create({
            data: {
              id: randomUUID(),
              pieceId: piece.id,
              revision,
              text: version.text,
              byId: null,
              at: now,
            },
          })
      }
      await writeAudit(tx, {
        action: 'piece-restored',
        actorId: asker.id,
        subjectId: namePiece(asked),
        detail: { version: made, restores: number },
      })
      return [piece.id]
    },
  })
  return made
}
