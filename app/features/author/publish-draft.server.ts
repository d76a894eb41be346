import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { pressDraft } from './internal/press-draft.server'

/**
 * Publishes a draft as it stands at this revision: checked, compiled and matched first, then on every server at once, or
 * not at all. Of two who publish at once, one does and the other is told.
 * @returns the number of the version
 * @throws AppError not-allowed, not-found; conflict where it changed meanwhile or nobody else approved it; bad-input
 *   where the checks find an error, in words with its line
 */
export async function publishDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  revision: number
  why: string
  now: Date
}): Promise<number> {
  const { asker, ...publication } = asked
  demandPermission(asker, 'publish:lesson:any')
  return pressDraft({ ...publication, byId: asker.id })
}
