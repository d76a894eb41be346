import type { PieceKind } from '~/features/content/piece'
import type { DraftState, EditionKind } from './author.schema'

/** Words of the studio that stand in more than one place. */
export const kindWords: Record<PieceKind, string> = { lesson: 'Lesson', situation: 'Situation' }

export const stateWords: Record<DraftState, string> = {
  draft: 'Draft',
  review: 'In review',
  approved: 'Approved',
}

export const editionWords: Record<EditionKind, string> = {
  published: 'Published',
  restored: 'Brought back',
  retired: 'Retired',
  returned: 'Gone back to the file',
  verified: 'Verified',
  imported: 'Imported',
}
