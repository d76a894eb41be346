import type { Prisma } from '~/platform/.server/prisma/client'
import { readTitle } from '../read-title'

/** Writes a piece's first draft, and the save that later ones are merged from. @returns its revision */
export async function beginDraft(
  tx: Prisma.TransactionClient,
  draft: { pieceId: string; text: string; fromVersion: number | null; byId: string | null; now: Date },
): Promise<number> {
  const { pieceId, text, fromVersion, byId, now } = draft
  const last = await tx.draftSave.findFirst({ where: { pieceId }, orderBy: { revision: 'desc' } })
  const revision = (last?.revision ?? 0) + 1
  await tx.draft.create({
    data: { pieceId, text, revision, fromVersion, changedAt: now, changedById: byId },
  })
  await tx.draftSave.create({
    data: { id: crypto.randomUUID(), pieceId, revision, text, byId, at: now },
  })
  await tx.studioPiece.update({
    where: { id: pieceId },
    data: { title: readTitle(text), changedAt: now },
  })
  return revision
}
