import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { type DraftState, draftStates } from './author.schema'
import { noSuchPiece } from './internal/faults'
import { hashText } from './internal/hash-text.server'
import { readFile } from './internal/read-file.server'

export type OpenDraft = {
  kind: PieceKind
  slug: string
  text: string
  /** What a save names as its base; 0 where nobody has begun to write. */
  revision: number
  /** The hash of the text, which a save with base 0 names besides; null where somebody has begun to write. */
  opened: string | null
  /** Null where nobody has begun to write. */
  state: DraftState | null
  /** Whose save it is, where it is known. */
  changedBy: string | null
  changedAt: string | null
  retired: boolean
  /** The version that readers get from the studio; null: they get the file's, or none. */
  served: number | null
}

/**
 * What the editor opens: the draft of a piece, else the version that the studio serves, else the file's text. Nothing is
 * written by opening.
 * @throws AppError not-allowed, not-found
 */
export async function openDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
}): Promise<OpenDraft> {
  const { asker, kind, slug } = asked
  demandPermission(asker, 'write:lesson:any')
  const db = await openDatabase()
  const piece = await db.studioPiece.findUnique({
    where: { kind_slug: { kind, slug } },
    include: { served: true, draft: { include: { changedBy: { select: { name: true } } } } },
  })
  const draft = piece?.draft
  const text = draft?.text ?? piece?.served?.text ?? (await readFile({ kind, slug }))
  if (text === null) throw noSuchPiece()
  return {
    kind,
    slug,
    text,
    revision: draft?.revision ?? 0,
    opened: draft ? null : hashText(text),
    state: draft ? (draftStates.find((state) => state === draft.state) ?? 'draft') : null,
    changedBy: draft?.changedBy?.name ?? null,
    changedAt: draft?.changedAt.toISOString() ?? null,
    retired: Boolean(piece?.retiredAt),
    served: piece?.served?.number ?? null,
  }
}
