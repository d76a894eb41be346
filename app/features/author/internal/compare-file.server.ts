import type { PieceKind } from '~/features/content/piece'
import type { FileIs } from '../studio-words'
import { hashText } from './hash-text.server'
import { readFile } from './read-file.server'

/**
 * What the file of `content/` is beside the version that readers get from the studio: the same text, the one that the
 * version was published over, or another that came since. Null where there is no file, or the studio serves nothing.
 */
export async function compareFile(piece: {
  kind: PieceKind
  slug: string
  served: { hash: string; fileHash: string | null } | null
}): Promise<FileIs | null> {
  const file = piece.served && (await readFile(piece))
  if (!piece.served || file === null) return null
  const hash = hashText(file)
  if (hash === piece.served.hash) return 'same'
  return hash === piece.served.fileHash ? 'older' : 'changed'
}
