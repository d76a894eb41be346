import type { LessonCard } from '../match.schema'
import { readTokens } from './read-tokens'

/** Signals as tokens, read once for each lesson: they are looked at on every key press. */
const signalForms = new WeakMap<LessonCard, { signal: string; forms: string[] }[]>()

/**
 * The signal of a lesson that the task says most of, with its share of words that are said, from a half to 1.
 * @param said the normal forms of the task's words
 */
export function findSignal(
  said: ReadonlySet<string>,
  card: LessonCard,
): { signal: string; share: number } | null {
  if (said.size === 0) return null
  let read = signalForms.get(card)
  if (!read) {
    read = card.signals.map((signal) => ({ signal, forms: readTokens(signal).map((token) => token.form) }))
    signalForms.set(card, read)
  }
  let best: { signal: string; share: number } | null = null
  for (const { signal, forms } of read) {
    let heard = 0
    for (const form of forms) if (said.has(form)) heard++
    const share = forms.length ? heard / forms.length : 0
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { signal, share }
  }
  return best
}
