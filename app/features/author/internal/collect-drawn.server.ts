import type { PieceKind } from '~/features/content/piece'
import { openDatabase } from '~/platform/db.server'
import { collectImages, type Images } from './collect-images.server'
import { layDownImages } from './lay-down-images.server'

/** The pictures that a text names, laid where a preview finds them: the name in the text → the name it is served under. */
export async function collectDrawn(piece: {
  kind: PieceKind
  slug: string
  text: string
}): Promise<Images['names']> {
  const { kind, slug, text } = piece
  const db = await openDatabase()
  const there = await db.studioPiece.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { id: true },
  })
  const images = await collectImages({ pieceId: there?.id ?? null, slug, text })
  await layDownImages(images.files)
  return images.names
}
