import type { PieceKind, Studio } from '~/features/content/piece'

/** A change of what readers get, before it is one. */
export type Change = { kind: PieceKind; slug: string } & (
  | { to: 'text'; text: string; images: Record<string, string> }
  | { to: 'retired' }
  /** What the file holds, if there is one. */
  | { to: 'file' }
)

/** The studio as it would be with these changes. Pure. */
export function layOver(studio: Studio, changes: readonly Change[]): Studio {
  const touched = (one: { kind: string; slug: string }) =>
    changes.some(({ kind, slug }) => kind === one.kind && slug === one.slug)
  const served = studio.served.filter((piece) => !touched(piece))
  const retired = studio.retired.filter((piece) => !touched(piece))
  for (const change of changes) {
    const { kind, slug } = change
    if (change.to === 'text')
      served.push({ pieceId: '', kind, slug, text: change.text, images: change.images })
    if (change.to === 'retired') retired.push({ kind, slug })
  }
  return { ...studio, served, retired }
}
