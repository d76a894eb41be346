import { wordBucket } from './hash-feature'
import { kindOfWord, type PhraseKind } from './phrase-kinds'
import { type Features, wholeWeight } from './read-features'
import { isParted, plainLetters, type Token } from './read-tokens'

/** Where words stand that decided, in the plain letters of the text. */
export type Span = { start: number; end: number }

/** A word as it was typed, and what speaks for it. */
type Unit = Span & {
  kind: PhraseKind
  /** What its own features say for the situation, and those that are more than a part of it. */
  vote: number
  whole: number
}
/** What a feature of several words says. */
type Joint = { last: number; vote: number }

const longest = 3
/** What says less than this share of what says most is no reason. */
const leastShare = 0.25

/**
 * The words that decided for a situation, as phrases of one to three that stand beside each other, the strongest first.
 * Words stay together where the model has learned them together; numbers, times, names, persons and what has a chip are in
 * no reason. None where nothing is left.
 */
export function decidingWords(options: {
  text: string
  tokens: Token[]
  features: Features
  most: number
  weightOf: (bucket: number) => number
}): Span[] {
  const { most } = options
  const text = plainLetters(options.text)
  const { units, joints } = weighUnits(options)
  const phrases: { first: number; last: number; vote: number }[] = []
  for (let first = 0; first < units.length; first++)
    for (let last = first; last < units.length && last < first + longest; last++) {
      if (last > first && isParted(text, units[last - 1] as Unit, units[last] as Unit)) break
      if ((units[last] as Unit).kind === 'none') break
      const vote = weighPhrase(units, joints, first, last)
      if (vote > 0) phrases.push({ first, last, vote })
    }
  phrases.sort((a, b) => b.vote - a.vote || a.first - b.first || a.last - b.last)
  const chosen: typeof phrases = []
  const told = new Set<string>()
  for (const phrase of phrases) {
    if (chosen.length === most || phrase.vote < leastShare * (phrases[0]?.vote ?? 0)) break
    if (chosen.some(({ first, last }) => phrase.first <= last && first <= phrase.last)) continue
    const words = text.slice(units[phrase.first]?.start, units[phrase.last]?.end).toLowerCase()
    if (told.has(words)) continue
    told.add(words)
    chosen.push(phrase)
  }
  return chosen.map(({ first, last }) => ({
    start: (units[first] as Unit).start,
    end: (units[last] as Unit).end,
  }))
}

function weighUnits(options: { tokens: Token[]; features: Features; weightOf: (bucket: number) => number }): {
  units: Unit[]
  joints: Joint[][]
} {
  const { tokens, features, weightOf } = options
  const { buckets, weights, from, to } = features
  const unitOf = new Int32Array(tokens.length)
  const units: Unit[] = []
  for (let at = 0; at < tokens.length; ) {
    const { start, end } = tokens[at] as Token
    let after = at + 1
    while (tokens[after]?.start === start) after++
    unitOf.fill(units.length, at, after)
    units.push({ start, end, kind: kindOfWord(tokens.slice(at, after)), vote: 0, whole: 0 })
    at = after
  }
  // An aside lowers all weights of its words alike: what is whole is told by the word's own.
  const wordWeights = new Float64Array(tokens.length)
  const joints = units.map((): Joint[] => [])
  const ownBuckets = tokens.map(({ form }) => wordBucket(form))
  for (let i = 0; i < buckets.length; i++) {
    const [first, last] = [from[i] as number, to[i] as number]
    const weight = weights[i] as number
    if (first === last && buckets[i] === ownBuckets[first]) wordWeights[first] = weight
    const vote = weight * weightOf(buckets[i] as number)
    if (vote === 0) continue
    const [begin, end] = [unitOf[first] as number, unitOf[last] as number]
    if (begin !== end) {
      if (end - begin < longest) joints[begin]?.push({ last: end, vote })
      continue
    }
    const unit = units[begin] as Unit
    unit.vote += vote
    if (last > first || weight > 0.99 * wholeWeight * (wordWeights[first] as number)) unit.whole += vote
  }
  return { units, joints }
}

/** What a phrase says for the situation; 0 where it is none, or where its words are better told apart. */
function weighPhrase(units: Unit[], joints: Joint[][], first: number, last: number): number {
  const inside = units.slice(first, last + 1)
  if (inside[0]?.kind === 'inner' || inside.at(-1)?.kind === 'inner') return 0
  const telling = inside.filter(
    ({ kind, whole }) => (kind === 'content' && whole > 0) || (kind === 'figure' && last > first),
  )
  if (telling.length === 0) return 0
  if (inside.some(({ kind, vote }) => kind === 'content' && vote <= 0)) return 0
  let vote = 0
  for (const unit of inside) if (unit.kind === 'content' || unit.kind === 'figure') vote += unit.vote
  if (last === first) return vote
  let begins = 0
  let ends = 0
  for (let at = first; at < last; at++)
    for (const joint of joints[at] ?? []) {
      if (joint.last > last) continue
      vote += joint.vote
      if (at === first) begins += joint.vote
      if (joint.last === last) ends += joint.vote
    }
  return begins > 0 && ends > 0 ? vote : 0
}
