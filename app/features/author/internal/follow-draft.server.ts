import { randomUUID } from 'node:crypto'
import type { PieceKind } from '~/features/content/piece'
import type { Prisma } from '~/platform/.server/prisma/client'
import { mostText } from '../draft-limits'
import { mergeTexts } from '../merge-texts'
import { offSchedule } from './press-draft.server'
import { readFile } from './read-file.server'

type Draft = Prisma.DraftGetPayload<object>

/**
 * Brings a draft upon a version that came from elsewhere, so that publishing the draft later does not undo it: merged line
 * by line, from the text that both began with. What waits for review or publication is left as it was approved.
 */
export async function followDraft(
  tx: Prisma.TransactionClient,
  change: {
    draft: Draft
    kind: PieceKind
    slug: string
    /** The studio's text that readers had before; null: they had the file's. */
    replaced: string | null
    text: string
    version: number
    now: Date
  },
): Promise<void> {
  const { draft, kind, slug, replaced, text, version, now } = change
  const { pieceId, fromVersion } = draft
  if (draft.state !== 'draft') return
  const begun =
    fromVersion === null
      ? null
      : await tx.pieceVersion.findUnique({ where: { pieceId_number: { pieceId, number: fromVersion } } })
  const common = begun?.text ?? replaced ?? (await readFile({ kind, slug }))
  const merged = mergeTexts({ common, theirs: text, mine: draft.text }).text
  if (merged.length > mostText) return
  const revision = draft.revision + 1
  const { count } = await tx.draft.updateMany({
    where: { pieceId, revision: draft.revision, state: 'draft' },
    data: { text: merged, revision, fromVersion: version, changedAt: now, ...offSchedule },
  })
  // Nobody wrote this save; whoever saves next merges from it.
  if (count > 0)
    await tx.draftSave.create({
      data: { id: randomUUID(), pieceId, revision, text: merged, byId: null, at: now },
    })
}
