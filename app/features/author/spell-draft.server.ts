import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { askLanguage } from './ask-language.server'
import { type DraftProblem, tellProblem } from './look-at-draft.server'

/**
 * What the slower checks say of a text that somebody is writing: its spelling, and what it shares with other texts. Null
 * where they cannot be asked just now. @throws AppError not-allowed
 */
export async function spellDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  text: string
}): Promise<{ problems: DraftProblem[] | null }> {
  demandPermission(asked.asker, 'write:lesson:any')
  const problems = await askLanguage(asked)
  return { problems: problems?.map(tellProblem) ?? null }
}
