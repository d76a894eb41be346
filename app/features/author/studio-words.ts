import type { PieceKind } from '~/features/content/piece'
import type { DraftState, EditionKind } from './author.schema'

/** What a file in git is beside the version that the studio serves. */
export type FileIs = 'same' | 'older' | 'changed'

export const fileWords: Record<FileIs, string> = {
  same: 'the file in git has the same text',
  older: 'published here over the file in git, which is older',
  changed: 'the file in git was changed since: import it, or go back to it, to have it served',
}

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
