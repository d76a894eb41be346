import type { Problem } from '~/features/content/content.schema'
import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { checkPiece } from './check-piece.server'
import { collectImages } from './internal/collect-images.server'

export type DraftProblem = Pick<Problem, 'line' | 'rule' | 'message' | 'remedy' | 'level'>

/**
 * What the checks say of a text that somebody is writing, saved or not: the same that publishing asks.
 * @param asked.today ISO date
 * @throws AppError not-allowed
 */
export async function checkDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  text: string
  today: string
}): Promise<DraftProblem[]> {
  const { asker, kind, slug, text, today } = asked
  demandPermission(asker, 'write:lesson:any')
  const db = await openDatabase()
  const piece = await db.studioPiece.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { id: true },
  })
  const { names } = await collectImages({ pieceId: piece?.id ?? null, slug, text })
  const problems = await checkPiece({ kind, slug, text, today, images: new Set(Object.keys(names)) })
  return problems.map(({ line, rule, message, remedy, level }) => ({ line, rule, message, remedy, level }))
}
