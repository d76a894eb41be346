import { type Phrase, type Problem, phraseStyles, type Situation } from './content.schema'
import { moments } from './words'

/** Phrases of fewer words may well be alike by chance. */
const leastWords = 5
/** A style with fewer phrases than this in a situation is thin: the matcher has hardly heard it spoken so. */
const thinStyle = 8

type Place = { text: string; where: string }

/**
 * Finds phrases that say the same in the same words: all but one word of each shared, order aside, anywhere in the
 * library. Such pairs teach the matcher nothing, or, between two situations, teach it to contradict itself. Pure.
 */
export function checkPhrases(
  situations: { id: string; phrases: Pick<Phrase, 'text'>[] }[],
  notOurs: Phrase[],
): Problem[] {
  const places: Place[] = [
    ...situations.flatMap(({ id, phrases }) => phrases.map(({ text }) => ({ text, where: id }))),
    ...notOurs.map(({ text }) => ({ text, where: 'not-ours' })),
  ]
  const seen = new Map<number, Place>()
  const reported = new Set<string>()
  const problems: Problem[] = []
  for (const place of places) {
    const words = wordsOf(place.text)
    if (words.length < leastWords) continue
    const hashes = words.map(hashWord)
    const whole = hashes.reduce((sum, hash) => (sum + hash) % hashRange, 0)
    for (const left of [0, ...hashes]) {
      const key = (whole - left + hashRange) % hashRange
      const other = seen.get(key)
      if (!other) seen.set(key, place)
      else if (other !== place && !reported.has(place.text)) {
        reported.add(place.text)
        problems.push({
          file: `content/${place.where === 'not-ours' ? '' : 'situations/'}${place.where}.phrases.txt`,
          line: 1,
          rule: 'phrase-alike',
          message: `"${place.text.slice(0, 70)}" is all but the same as "${other.text.slice(0, 70)}" (${other.where}).`,
          remedy: 'Keep one, or say other details.',
          level: 'error',
        })
      }
    }
  }
  return problems
}

/** Different words, names and numbers among them. */
function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [])]
}

/** Words are added up by number, so that a set without one of them is one subtraction away. */
const hashRange = 2 ** 48

function hashWord(word: string): number {
  let low = 0x811c9dc5
  let high = 0x1b873593
  for (let at = 0; at < word.length; at++) {
    low = Math.imul(low ^ word.charCodeAt(at), 16777619)
    high = Math.imul(high ^ word.charCodeAt(at), 0x5bd1e995)
  }
  return (high >>> 16) * 2 ** 32 + (low >>> 0)
}

/** How much of each situation's spread the phrases cover: a sentence each, the thinnest named. */
export function describePhrases(situations: Situation[]): string[] {
  const counts = situations.map(({ phrases }) => phrases.length)
  const stories = situations.map(({ phrases }) => new Set(phrases.map(({ story }) => story)).size)
  const thin = situations.flatMap(({ id, phrases }) =>
    phraseStyles
      .filter((style) => phrases.filter((phrase) => phrase.style === style).length < thinStyle)
      .map((style) => `${id} ${style}`),
  )
  const said = situations.flatMap(({ phrases }) => phrases.filter(({ moment }) => moment))
  const shares = [...moments, 'open'].map(
    (moment) =>
      `${moment} ${Math.round((100 * said.filter((phrase) => phrase.moment === moment).length) / (said.length || 1))} %`,
  )
  return [
    `Phrases a situation: ${Math.min(...counts)} to ${Math.max(...counts)}, in ${Math.min(...stories)} to ${Math.max(...stories)} stories.`,
    thin.length
      ? `Spoken in fewer than ${thinStyle} phrases: ${thin.join(', ')}.`
      : `Each of the ${phraseStyles.length} styles is spoken in at least ${thinStyle} phrases of every situation.`,
    `Moments of the ${said.length} phrases that say one: ${shares.join(', ')}.`,
  ]
}
