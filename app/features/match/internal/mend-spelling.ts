import type { SpellingData } from '../match.schema'
import { wordBucket } from './hash-feature'
import { basesOf } from './learn-spelling'
import { openWords } from './pack-words'
import { isWrittenOut, readTokens, type Token } from './read-tokens'
import { hashSlips, hashSpelling, makeSlip } from './slips'

/** A task with slips of the finger mended: its tokens as they were typed still, for showing. */
type Mended = { text: string; tokens: Token[] }

export type SpellingMender = (task: string, tokens: Token[]) => Mended

/** So many unknown words of a pasted text are looked at: each takes some microseconds. */
const mostUnknown = 200
const shortest = 4
const unknownWord = /^[a-z]{4,20}$/
/** What makes a word the part of another: a name, a contraction, a number with its unit. */
const wordGoesOn = /[\p{L}\p{N}'\u2019]/u

/**
 * Mends words of small letters that the matcher does not know and that are one slip away from a usual one ("alliace",
 * "meting"). What is a word of the language by itself stays, whether the matcher knows it or not. Where two words are
 * as near the commoner one is meant. A capital stands before a name, and names stay as they are.
 * @param rarityOf how rare a word's feature is, by the bucket of its form; null where the matcher does not know it
 */
export function createMender(
  data: SpellingData,
  rarityOf: (bucket: number) => number | null,
): SpellingMender {
  const isUsual = openWords(data.usual)
  const isValid = openWords(data.valid)
  const isToMend = ({ typed, form }: Token): boolean =>
    // Half of all words are shorter, and need no look into the tables.
    typed.length >= shortest &&
    rarityOf(wordBucket(form)) === null &&
    unknownWord.test(typed) &&
    !isUsual(hashSpelling(typed)) &&
    !isWrittenOut(typed) &&
    !basesOf(typed).some((base) => isValid(hashSpelling(base)))

  const mendWord = (word: string): string => {
    let best = word
    let least = Number.POSITIVE_INFINITY
    const hashes = hashSlips(word)
    for (let slip = 0; slip < hashes.length; slip++) {
      if (!isUsual(hashes[slip] as number)) continue
      const candidate = makeSlip(word, slip)
      const [token] = readTokens(candidate)
      const rarity = token ? rarityOf(wordBucket(token.form)) : null
      if (rarity === null || rarity >= least) continue
      best = candidate
      least = rarity
    }
    return best
  }

  return (task, tokens) => {
    const unknown = new Set<string>()
    for (const token of tokens) if (unknown.size < mostUnknown && isToMend(token)) unknown.add(token.typed)
    if (unknown.size === 0) return { text: task, tokens }
    const typedOf = new Map<string, string>()
    let text = task
    for (const word of unknown) {
      const mended = mendWord(word)
      const replaced = mended === word ? text : replaceWord(text, word, mended)
      if (replaced !== text) typedOf.set(mended, word)
      text = replaced
    }
    if (typedOf.size === 0) return { text: task, tokens }
    const read = readTokens(text).map((token) => ({
      ...token,
      typed: typedOf.get(token.typed) ?? token.typed,
    }))
    return { text, tokens: read }
  }
}

/** As it is spelled, in small letters, and whole. */
function replaceWord(text: string, word: string, other: string): string {
  let replaced = ''
  let from = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const to = at + word.length
    if (wordGoesOn.test(text.charAt(at - 1)) || wordGoesOn.test(text.charAt(to))) continue
    replaced += text.slice(from, at) + other
    from = to
  }
  return replaced + text.slice(from)
}
