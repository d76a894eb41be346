import type { PrepFieldName } from '~/features/content/parts.schema'

/** One text and when it was written, in milliseconds. The later one wins; an empty text is a removal. */
export type Written = { text: string; at: number }

/** What one field of one lesson says on a card. */
export type CardEntry = Written & { field: PrepFieldName; label: string; lesson: string }

/** What is on a prep card: the same on a device and, sealed, in an account. */
export type CardWords = {
  name: Written
  entries: Record<string, CardEntry>
  createdAt: number
}

/** A prep card as a device holds it. */
export type DeviceCard = CardWords & {
  /** The person in whose account it is kept, and who alone sees it here; null: on this device only. */
  owner: string | null
  /** When it came to this device: it is here as long as this is later than its time in `gone`. */
  here: number
  /** `stampOf` what was last handed to the queue for the account. */
  sent: number
}

/** What somebody's account has of their cards, as `/prep-card` gives it to their devices. */
export type AccountCards = {
  person: string
  cards: (CardWords & { id: string })[]
  /** Cards that were deleted on some device, and when. */
  deleted: { id: string; at: number }[]
  /** Cards that did not open: the server's key is another than when they were sealed. */
  unopened: string[]
}

export const nameWhileUnnamed = 'My prep card'
export const longestName = 80
export const longestEntry = 4000
export const mostAccountCards = 200
export const mostAccountBytes = 200_000

/** The name to show. */
export function nameOf({ name }: Pick<CardWords, 'name'>): string {
  return name.text.trim() || nameWhileUnnamed
}

/** The entries that say something, by key. */
export function filledEntries({ entries }: Pick<CardWords, 'entries'>): [string, CardEntry][] {
  return Object.entries(entries).filter(([, entry]) => entry.text.trim() !== '')
}

/** When the card was last written on. */
export function newestOf({ name, entries, createdAt }: CardWords): number {
  return Math.max(createdAt, name.at, ...Object.values(entries).map(({ at }) => at))
}

/**
 * A number that every edit raises: the sum of all times. Two states of one card with the same stamp, of which one was
 * merged into the other, say the same.
 */
export function stampOf({ name, entries }: Pick<CardWords, 'name' | 'entries'>): number {
  return Object.values(entries).reduce((sum, { at }) => sum + at, name.at)
}

/** How much an account has to keep for it, in bytes. */
export function bytesOf({ name, entries, createdAt }: CardWords): number {
  return new TextEncoder().encode(JSON.stringify({ name, entries, createdAt })).length
}
