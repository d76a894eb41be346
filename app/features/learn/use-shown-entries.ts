import { useState } from 'react'
import type { ShownCard } from './choose-card'
import { type CardEntry, filledEntries } from './prep-card'

const none: { card: string | undefined; keys: ReadonlySet<string> } = { card: undefined, keys: new Set() }

/**
 * What there is to read and to edit of a card. What is emptied stays as long as this card is looked at, until `forget`:
 * most often it is emptied to be written anew, and a field that goes under the fingers takes the next letters with it.
 */
export function useShownEntries(card: ShownCard | null): {
  entries: [string, CardEntry][]
  forget: () => void
} {
  const [seen, setSeen] = useState(none)
  const before = seen.card === card?.id ? seen.keys : none.keys
  const filled = card ? filledEntries(card).map(([key]) => key) : []
  if (seen.card !== card?.id || filled.some((key) => !before.has(key)))
    setSeen({ card: card?.id, keys: new Set([...before, ...filled]) })
  const all = Object.entries(card?.entries ?? {})
  return {
    entries: all.filter(([key, { text }]) => text.trim() || before.has(key)),
    forget: () => setSeen(none),
  }
}
