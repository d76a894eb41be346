import type { Problem } from '~/features/content/content.schema'
import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { glanceAtDraft } from './check-draft.server'
import { collectDrawn } from './internal/collect-drawn.server'

export type DraftProblem = Pick<Problem, 'line' | 'rule' | 'message' | 'remedy' | 'level'>

/**
 * What the checks say of a text that somebody is writing, saved or not: the same that publishing asks, but for the
 * spelling, which `spellDraft` tells a moment later. The preview (`previewDraft`) is asked for before it.
 * @param asked.today ISO date
 * @throws AppError not-allowed
 */
export async function lookAtDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  text: string
  today: string
}): Promise<{ problems: DraftProblem[] }> {
  const { asker, kind, slug, text, today } = asked
  demandPermission(asker, 'write:lesson:any')
  const images = await collectDrawn({ kind, slug, text })
  const { problems } = await glanceAtDraft({ kind, slug, text, today, images })
  return { problems: problems.map(tellProblem) }
}

/** A problem without the name of its file: there is but one. */
export function tellProblem({ line, rule, message, remedy, level }: Problem): DraftProblem {
  return { line, rule, message, remedy, level }
}
