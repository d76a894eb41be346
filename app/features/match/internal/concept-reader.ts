import type { Concept } from '~/features/content/read-concepts'
import type { ConceptsData } from '../match.schema'
import { createBucketTable } from './bucket-table'
import { hashText, kinds } from './hash-feature'
import { readTokens, type Token } from './read-tokens'
import { readSmallNumbers, writeSmallNumbers } from './small-numbers'
import { actors, negations } from './word-tables'

/** A concept that stands in a text: its number, with who did it or a "not" told apart, and the tokens it lies on. */
type ConceptHit = { concept: number; from: number; to: number }

/** The concepts that expressions of a task stand for. */
export type ConceptReader = (tokens: Token[]) => ConceptHit[]

const noConcepts: ConceptReader = () => []

const longestExpression = 4
/** So many bits of an expression's hash are kept: enough that a task seldom holds a false one. */
const hashMask = (1 << 26) - 1
/** A concept has a number for itself, one with each actor, and one with a negation. */
const variants = 5
const negated = 4
const actorReach = 4
const negationReach = 3

/**
 * Reads concepts by expressions that were hashed beforehand: hash → concept.
 * @param met where an expression was read, its place in `conceptOf` is set to one
 */
export function createConceptReader(conceptOf: ReadonlyMap<number, number>, met?: Uint8Array): ConceptReader {
  if (conceptOf.size === 0) return noConcepts
  const placeOf = createBucketTable([...conceptOf.keys()])
  const numbers = Int32Array.from(conceptOf.values())
  let hashes = new Int32Array(512)
  return (tokens) => {
    const hits: ConceptHit[] = []
    if (tokens.length > hashes.length) hashes = new Int32Array(tokens.length * 2)
    for (let at = 0; at < tokens.length; at++)
      hashes[at] = hashText(kinds.concept, (tokens[at] as Token).form)
    for (let from = 0; from < tokens.length; from++) {
      let hash = 0
      for (let to = from; to < tokens.length && to < from + longestExpression; to++) {
        hash = andThen(hash, hashes[to] as number)
        const place = placeOf(hash & hashMask)
        if (place < 0) continue
        if (met) met[place] = 1
        const concept = numbers[place] as number
        hits.push({ concept: concept * variants, from, to })
        const actor = actorBefore(tokens, from)
        if (actor > 0) hits.push({ concept: concept * variants + actor, from, to })
        if (isNegated(tokens, from)) hits.push({ concept: concept * variants + negated, from, to })
      }
    }
    return hits
  }
}

/** All expressions of the library by their hashes; of two concepts with one expression the first has it. */
export function hashConcepts(concepts: Concept[]): Map<number, number> {
  const conceptOf = new Map<number, number>()
  const formsOf = new Map<string, string[]>()
  const formsIn = (word: string): string[] => {
    const read = formsOf.get(word)
    if (read) return read
    const forms = word.startsWith('_') ? [word] : readTokens(word).map(({ form }) => form)
    formsOf.set(word, forms)
    return forms
  }
  for (const [number, { expressions }] of concepts.entries())
    for (const expression of expressions) {
      const words = expression.split(' ').flatMap(formsIn)
      const hash =
        words.reduce((before, word) => andThen(before, hashText(kinds.concept, word)), 0) & hashMask
      if (words.length > 0 && words.length <= longestExpression && !conceptOf.has(hash))
        conceptOf.set(hash, number)
    }
  return conceptOf
}

/** Packs the expressions that were met in training: of the others few are ever met. */
export function packConcepts(conceptOf: ReadonlyMap<number, number>, met: Uint8Array): ConceptsData {
  const hashes = [...conceptOf.keys()].filter((_, place) => met[place] === 1).sort((a, b) => a - b)
  const gaps = hashes.map((hash, at) => hash - (hashes[at - 1] ?? 0))
  const numbers = hashes.map((hash) => conceptOf.get(hash) as number)
  return {
    expressions: writeSmallNumbers(gaps.map((gap) => gap % 4096)),
    expressionsHigh: writeSmallNumbers(gaps.map((gap) => Math.floor(gap / 4096))),
    concepts: writeSmallNumbers(numbers),
  }
}

export function openConcepts({ expressions, expressionsHigh, concepts }: ConceptsData): ConceptReader {
  const low = readSmallNumbers(expressions)
  const high = readSmallNumbers(expressionsHigh)
  const numbers = readSmallNumbers(concepts)
  const conceptOf = new Map<number, number>()
  let hash = 0
  for (let at = 0; at < low.length; at++) {
    hash += (high[at] as number) * 4096 + (low[at] as number)
    conceptOf.set(hash, numbers[at] as number)
  }
  return createConceptReader(conceptOf)
}

/** The hash of an expression from those of its words, so that each word is read once for all that it may belong to. */
function andThen(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15) ^ word, 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}

/** Who did it, by the nearest word before that says so: 1 we, 2 they, 3 our own side; 0 where none does. */
function actorBefore(tokens: Token[], from: number): number {
  for (let at = from; at >= 0 && at >= from - actorReach; at--) {
    const actor = actors.get((tokens[at] as Token).form)
    if (actor) return actor
  }
  return 0
}

function isNegated(tokens: Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - negationReach; at--)
    if (negations.has((tokens[at] as Token).form)) return true
  return false
}
