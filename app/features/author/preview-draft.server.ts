import type { PieceKind } from '~/features/content/piece'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { collectDrawn } from './internal/collect-drawn.server'
import { type Preview, playLesson } from './play-lesson.server'

/**
 * What a preview plays of a text that somebody is writing, saved or not; null where it cannot be shown as it stands, for
 * which `lookAtDraft` tells the reasons. A situation has nothing to play. @throws AppError not-allowed
 */
export async function previewDraft(asked: {
  asker: SignedIn
  kind: PieceKind
  slug: string
  text: string
}): Promise<{ preview: Preview | null }> {
  const { asker, kind, slug, text } = asked
  demandPermission(asker, 'write:lesson:any')
  if (kind !== 'lesson') return { preview: null }
  const images = await collectDrawn({ kind, slug, text })
  const { preview } = await playLesson({ slug, text, images })
  return { preview }
}
