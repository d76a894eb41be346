import type { PieceKind } from '~/features/content/piece'
import { AppError } from '~/platform/errors'
import { pieceSchema } from './author.schema'

/** The piece that an address of the studio names. @throws a 404 `Response` in words */
export function requirePiece(params: { kind?: string | undefined; slug?: string | undefined }): {
  kind: PieceKind
  slug: string
} {
  const named = pieceSchema.safeParse(params)
  if (named.success) return named.data
  throw new AppError({
    code: 'not-found',
    message: 'no address of a piece',
    userMessage: 'There is nothing at this address of the studio.',
  }).toResponse()
}
