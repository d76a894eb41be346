import type { Problem } from '~/features/content/content.schema'
import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { glanceAtDraft } from './check-draft.server'
import { collectImages } from './internal/collect-images.server'
import { layDownImages } from './internal/lay-down-images.server'
import type { Preview } from './look-at-piece.server'

export type DraftProblem = Pick<Problem, 'line' | 'rule' | 'message' | 'remedy' | 'level'>

/**
 * What the checks say of a text that somebody is writing, saved or not, and what a preview of it plays: the same that
 * publishing asks, but for the spelling, which `spellDraft` tells a moment later.
 * @param asked.today ISO date
 * @throws AppError not-allowed
 */
export async function lookAtDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  text: string
  today: string
}): Promise<{ problems: DraftProblem[]; preview: Preview | null }> {
  const { asker, kind, slug, text, today } = asked
  demandPermission(asker, 'write:lesson:any')
  const db = await openDatabase()
  const piece = await db.studioPiece.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { id: true },
  })
  const images = await collectImages({ pieceId: piece?.id ?? null, slug, text })
  await layDownImages(images.files)
  const { problems, preview } = await glanceAtDraft({ kind, slug, text, today, images: images.names })
  return { problems: problems.map(tellProblem), preview }
}

/** A problem without the name of its file: there is but one. */
export function tellProblem({ line, rule, message, remedy, level }: Problem): DraftProblem {
  return { line, rule, message, remedy, level }
}
