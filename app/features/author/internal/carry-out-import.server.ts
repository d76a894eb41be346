import { writeAudit } from '~/features/identity/write-audit.server'
import type { Prisma } from '~/platform/.server/prisma/client'
import { changedMeanwhile } from './faults'
import { followDraft } from './follow-draft.server'
import { namePiece } from './name-piece'
import type { Planned } from './plan-import.server'
import { type Pressed, pressEdition } from './press-edition.server'
import { changesOf } from './rehearse-changes.server'
import { writeVersion } from './write-version.server'

/**
 * Publishes what was planned in one edition, all or nothing.
 * @returns the edition's number
 * @throws AppError conflict where somebody published one of them meanwhile; bad-input where the library would not be whole
 */
export async function carryOutImport(plan: readonly Planned[], why: string, now: Date): Promise<number> {
  return pressEdition({
    changes: changesOf(plan),
    images: plan.flatMap(({ images }) => images.files),
    as: 'imported',
    byId: null,
    why,
    now,
    write: async (tx, pressed) => {
      const ids: string[] = []
      for (const piece of plan) ids.push(await writePiece(tx, { ...piece, why, now, pressed }))
      return ids
    },
  })
}

async function writePiece(
  tx: Prisma.TransactionClient,
  piece: Planned & { why: string; now: Date; pressed: Pressed },
): Promise<string> {
  const { kind, slug, text, images, servedId, why, now, pressed } = piece
  const { id, retiredAt, draft, served } = await tx.studioPiece.upsert({
    where: { kind_slug: { kind, slug } },
    create: { kind, slug, createdAt: now, changedAt: now },
    update: {},
    include: { draft: true, served: { select: { text: true } } },
  })
  // Retired while this was being prepared.
  if (retiredAt) throw changedMeanwhile()
  for (const { name, ...image } of images.kept)
    await tx.pieceImage.upsert({
      where: { pieceId_name: { pieceId: id, name } },
      create: { pieceId: id, name, ...image, createdAt: now },
      update: image,
    })
  const version = await writeVersion(tx, {
    pieceId: id,
    kind,
    slug,
    servedId,
    text,
    images: images.names,
    authorId: null,
    reviewerId: null,
    waived: false,
    why,
    now,
    library: pressed.library,
  })
  if (draft) await followDraft(tx, { draft, kind, slug, replaced: served?.text ?? null, text, version, now })
  await writeAudit(tx, {
    action: 'piece-imported',
    actorId: null,
    subjectId: namePiece({ kind, slug }),
    detail: { version },
  })
  return id
}
