import type { KitPiece } from '../match.schema'

/** From here on what is left of the minutes is no news: a kit is not filled up. */
const plenty = 30

/** How long a kit takes, and of how many minutes, where these are few. */
export function sayLength(kit: readonly KitPiece[], minutes: number | null): string {
  const total = countMinutes(kit)
  return minutes === null || minutes >= plenty ? `${total} min` : `${total} min of your ${minutes}`
}

/** For screen readers: pieces and minutes in whole words. */
export function saySize(kit: readonly KitPiece[]): string {
  return `${count(kit.length, 'piece')}, ${count(countMinutes(kit), 'minute')}`
}

function countMinutes(kit: readonly KitPiece[]): number {
  return kit.reduce((sum, piece) => sum + piece.minutes, 0)
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
