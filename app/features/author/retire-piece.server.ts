import { getLibrary } from '~/features/content/get-library.server'
import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { changedMeanwhile, noSuchPiece, refused } from './internal/faults'
import { namePiece } from './internal/name-piece'
import { offSchedule } from './internal/press-draft.server'
import { pressEdition } from './internal/press-edition.server'

/**
 * Takes a piece out of the library, also one that git holds: readers find it nowhere any more. Its versions and its draft
 * stay. Refused where lessons could not be served without it.
 * @throws AppError not-allowed, not-found, conflict, bad-input
 */
export async function retirePiece(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  why: string
  now: Date
}): Promise<void> {
  const { asker, kind, slug, why, now } = asked
  demandPermission(asker, 'publish:lesson:any')
  const { lessons, situations } = await getLibrary()
  const served =
    kind === 'lesson' ? lessons.find((one) => one.slug === slug) : situations.find(({ id }) => id === slug)
  const db = await openDatabase()
  const before = await db.studioPiece.findUnique({ where: { kind_slug: { kind, slug } } })
  if (before?.retiredAt) throw refused('It is retired already.')
  if (!served) throw noSuchPiece()
  await pressEdition({
    changes: [{ kind, slug, to: 'retired' }],
    images: [],
    as: 'retired',
    byId: asker.id,
    why,
    now,
    write: async (tx) => {
      const { id } = await tx.studioPiece.upsert({
        where: { kind_slug: { kind, slug } },
        create: { kind, slug, title: served.title, createdAt: now, changedAt: now },
        update: {},
      })
      const { count } = await tx.studioPiece.updateMany({
        where: { id, servedId: before?.servedId ?? null, retiredAt: null },
        data: { servedId: null, retiredAt: now, changedAt: now },
      })
      if (count === 0) throw changedMeanwhile()
      await tx.draft.updateMany({ where: { pieceId: id }, data: offSchedule })
      await writeAudit(tx, { action: 'piece-retired', actorId: asker.id, subjectId: namePiece(asked) })
      return [id]
    },
  })
}
