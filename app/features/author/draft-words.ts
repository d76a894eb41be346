import type { PieceState } from './draft.schema'
import type { Conflict } from './find-conflicts'

export const pieceStateWords: Record<PieceState, string> = {
  file: 'In git only',
  published: 'Published',
  draft: 'Draft',
  review: 'In review',
  approved: 'Approved',
  retired: 'Retired',
}

/** Where what was typed is, in words. */
export const savedWords = {
  saved: 'Saved',
  typing: 'Kept on this device, not sent yet',
  saving: 'Saving',
  offline: 'Saved on this device; the network is gone. It is sent once the network is back.',
  server: 'Saved on this device; the server cannot keep it just now. It is sent again by itself.',
  'signed-out': 'Saved on this device; you are not signed in any more.',
  refused: 'Not saved on the server',
} as const

export function sayMerged(conflicts: readonly Conflict[]): string {
  if (conflicts.length === 0) return 'Somebody else saved meanwhile. Their changes and yours are in the text.'
  const places = conflicts
    .map(({ from, to }) => (from === to ? `line ${from}` : `lines ${from} to ${to}`))
    .join(', ')
  return `Somebody else changed ${places}; both texts are there. Keep one, and take the lines with the marks out.`
}
