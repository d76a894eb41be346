import type { LessonCard } from '../match.schema'
import { words } from './list-words'
import { isParted, plainLetters, readTokens, type Token } from './read-tokens'

/** What was said, read once a task. */
export type Said = { keys: ReadonlySet<string>; tokens: Token[]; text: string }

/** A lesson's signal that was heard. */
type Heard = {
  /** Its share of words that are said, from a half to 1. */
  share: number
  /** Where its words stand beside each other, in the plain letters of the task; null where they do not. */
  span: { start: number; end: number } | null
}

export function hearWords(task: string): Said {
  const tokens = readTokens(task)
  return { keys: new Set(tokens.map(keyOf)), tokens, text: plainLetters(task) }
}

/** Numbers and names are of one form each, whichever they are: they are the same only where they are typed the same. */
function keyOf({ form, word, typed }: Token): string {
  return form.startsWith('_') || (word === 'them' && typed !== word) ? `${form} ${typed}` : form
}

/** Signals by the keys of their words, read once for each lesson: they are looked at on every key press. */
const signalKeys = new WeakMap<LessonCard, string[][]>()

/** The signal of a lesson that the task says most of; of those said in full rather one whose words stand together. */
export function findSignal(said: Said, card: LessonCard): Heard | null {
  if (said.keys.size === 0) return null
  let read = signalKeys.get(card)
  if (!read) {
    read = card.signals.map((signal) => readTokens(signal).map(keyOf))
    signalKeys.set(card, read)
  }
  let best: Heard | null = null
  for (const keys of read) {
    let heard = 0
    for (const key of keys) if (said.keys.has(key)) heard++
    const share = keys.length ? heard / keys.length : 0
    if (share < 0.5 || share < (best?.share ?? 0) || best?.span) continue
    const span = share === 1 ? findSpan(said, keys) : null
    if (share > (best?.share ?? 0) || span) best = { share, span }
  }
  return best
}

/** What may stand between words that belong together. */
const between = new Set(words('a an the our their my your his her its this that these those'))

/** The first place where the words stand together, in any order. */
function findSpan({ tokens, text }: Said, keys: readonly string[]): Heard['span'] {
  for (let from = 0; from < tokens.length; from++) {
    const missing = new Set(keys)
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at] as Token
      if (at > from && isParted(text, tokens[at - 1] as Token, token)) break
      const key = keyOf(token)
      if (!keys.includes(key) && (at === from || !between.has(token.word))) break
      missing.delete(key)
      if (missing.size === 0) return { start: (tokens[from] as Token).start, end: token.end }
    }
  }
  return null
}
