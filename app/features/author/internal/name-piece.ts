import type { PieceKind } from '~/features/content/piece'

/** How the audit log names a piece. */
export function namePiece({ kind, slug }: { kind: PieceKind; slug: string }): string {
  return `${kind}/${slug}`
}
