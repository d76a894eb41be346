import type { SpellingData } from '../match.schema'
import { createBucketTable } from './bucket-table'
import { mixBits } from './hash-feature'
import { packWords } from './pack-words'
import { hashSlips, hashSpelling } from './slips'

/** A word that so many phrases have, of those that are looked at, is what others may be a slip of. */
const leastPhrases = 5
/** One phrase in so many is looked at: they tell as well as all. */
const lookedAt = 4
/** Shorter words are a slip away from too many others. */
const shortestWord = 4
const plainWord = /^[a-z]+$/

/**
 * Learns what a slip of the finger is mended by: the words that are usual in the phrases, and of all words of the
 * language those that a slip leads to from a usual one, which stay as they are, since somebody may well mean them.
 * @param texts phrases @param language common words of the language
 * @returns null where no word is usual
 */
export function learnSpelling(texts: readonly string[], language: Iterable<string>): SpellingData | null {
  const usual = usualWords(texts)
  if (usual.size === 0) return null
  const usualHashes = new Set(Array.from(usual, (word) => hashSpelling(word)))
  const forms: number[] = []
  const bases: string[] = []
  for (const base of new Set(language)) {
    if (base.length < shortestWord - 1 || !plainWord.test(base) || usual.has(base)) continue
    for (const form of hashForms(base)) {
      if (usualHashes.has(form)) continue
      forms.push(form)
      bases.push(base)
    }
  }
  // Of two words with one form the first is found, which is the more frequent.
  const placeOf = createBucketTable(forms.map(mixBits))
  const valid = new Set<string>()
  for (const word of usual)
    for (const hash of hashSlips(word)) {
      const place = placeOf(mixBits(hash))
      if (place >= 0) valid.add(bases[place] as string)
    }
  return { usual: packWords(usual), valid: packWords(valid) }
}

/** The hashes of the forms that are written most: a word as it is, and with -s, -ed and -ing. */
function hashForms(word: string): number[] {
  const hash = hashSpelling(word)
  const forms = [hash, hashSpelling('s', hash), hashSpelling('ed', hash), hashSpelling('ing', hash)]
  if (word.endsWith('e'))
    forms.push(hashSpelling('d', hash), hashSpelling('ing', hashSpelling(word.slice(0, -1))))
  return forms
}

/** The words of which a word may be a form, itself among them: the other way round than `hashForms`. */
export function basesOf(word: string): string[] {
  if (word.endsWith('s')) return [word, word.slice(0, -1)]
  if (word.endsWith('ed')) return [word, word.slice(0, -2), word.slice(0, -1)]
  if (word.endsWith('ing')) return [word, word.slice(0, -3), `${word.slice(0, -3)}e`]
  return [word]
}

function usualWords(texts: readonly string[]): Set<string> {
  const phrases = new Map<string, number>()
  const step = texts.length >= leastPhrases * lookedAt ? lookedAt : 1
  for (let at = 0; at < texts.length; at += step)
    for (const word of new Set((texts[at] as string).toLowerCase().match(/[a-z]{4,}/g)))
      phrases.set(word, (phrases.get(word) ?? 0) + 1)
  return new Set([...phrases].flatMap(([word, count]) => (count >= leastPhrases ? [word] : [])))
}
