import type { PieceKind } from '~/features/content/piece'

/** How the audit log names a piece. */
export function namePiece({ kind, slug }: { kind: PieceKind; slug: string }): string {
  return `${kind}/${slug}`
}

/** Where git holds it, or would. */
export function namePieceFile({ kind, slug }: { kind: PieceKind; slug: string }): string {
  return kind === 'lesson' ? `content/lessons/${slug}/index.mdx` : `content/situations/${slug}.mdx`
}
