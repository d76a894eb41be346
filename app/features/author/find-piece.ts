import type { PieceKind } from '~/features/content/piece'
import type { Answer } from '~/features/match/open-matcher'

/**
 * Whether an answer brings a piece, and in which place: a lesson in the kit, a situation among the first three. Nothing
 * comes where the task is not ours. Pure.
 */
export function findPiece(of: {
  kind: PieceKind
  slug: string
  answer: Pick<Answer, 'inScope' | 'kit' | 'situations'>
}): { place: number; of: 'kit' | 'situations' } | null {
  const { kind, slug, answer } = of
  if (!answer.inScope) return null
  if (kind === 'lesson') {
    const at = answer.kit.findIndex(({ lesson }) => lesson === slug)
    return at < 0 ? null : { place: at + 1, of: 'kit' }
  }
  const at = answer.situations.slice(0, 3).findIndex(({ id }) => id === slug)
  return at < 0 ? null : { place: at + 1, of: 'situations' }
}
