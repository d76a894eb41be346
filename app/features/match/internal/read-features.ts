import type { ConceptReader } from './concept-reader'
import { hashStep, hashText, kinds, toBucket } from './hash-feature'
import type { Token } from './read-tokens'

/** The features of a text side by side: the bucket of each, its weight, and the tokens from which it was read. */
export type Features = { buckets: Int32Array; weights: Float32Array; from: Uint16Array; to: Uint16Array }

const pairWeight = 0.8
const gapWeight = 0.5
const beginningWeight = 0.45
const endingWeight = 0.35
const pieceWeight = 0.3
const conceptWeight = 0.8

/** How much is read of a text: `pieces` adds all pieces of words and pairs with a gap. */
export type Reading = { readConcepts: ConceptReader; pieces: boolean }

/**
 * The features of a task: words, pairs of neighbours, the beginnings and ending of words, which see through typos and
 * unknown forms, and the concepts that expressions stand for.
 * What each kind is worth: docs/decisions/009.
 */
export function readFeatures(tokens: Token[], { readConcepts, pieces }: Reading): Features {
  const most = mostFeatures(tokens, pieces)
  const features: Features = {
    buckets: new Int32Array(most),
    weights: new Float32Array(most),
    from: new Uint16Array(most),
    to: new Uint16Array(most),
  }
  let count = 0
  const add = (hash: number, weight: number, from: number, to: number) => {
    if (count === most) return
    features.buckets[count] = toBucket(hash)
    features.weights[count] = weight
    features.from[count] = from
    features.to[count++] = to
  }
  let before = 0
  let beforeThat = 0
  for (let at = 0; at < tokens.length; at++) {
    const { form } = tokens[at] as Token
    const hash = hashText(kinds.word, form)
    add(hash, 1, at, at)
    if (at > 0) add(hashPair(kinds.pair, before, hash), pairWeight, at - 1, at)
    if (pieces && at > 1) add(hashPair(kinds.gap, beforeThat, hash), gapWeight, at - 2, at)
    beforeThat = before
    before = hash
    if (form.length < 3 || form.charCodeAt(0) === 95) continue
    if (pieces) addPieces(form, at, add)
    else addEnds(form, at, add)
  }
  for (const { concept, from, to } of readConcepts(tokens))
    add(hashStep(kinds.concept, concept), conceptWeight, from, to)
  return {
    buckets: features.buckets.subarray(0, count),
    weights: features.weights.subarray(0, count),
    from: features.from.subarray(0, count),
    to: features.to.subarray(0, count),
  }
}

/** Room for all features but those of an uncommon crowd of concepts, which then go without. */
function mostFeatures(tokens: Token[], pieces: boolean): number {
  if (!pieces) return tokens.length * 9 + 8
  let most = 8
  for (const { form } of tokens) most += form.length * 3 + 9
  return most
}

type Add = (hash: number, weight: number, from: number, to: number) => void

/** The first three to five letters, and the last four. */
function addEnds(form: string, at: number, add: Add): void {
  let start: number = kinds.beginning
  const last = Math.min(5, form.length)
  for (let size = 0; size < last; size++) {
    start = hashStep(start, form.charCodeAt(size))
    if (size >= 2) add(start, beginningWeight, at, at)
  }
  if (form.length > 3) add(hashText(kinds.ending, form.slice(-4)), endingWeight, at, at)
}

/** Every piece of three to five letters, the edges of the word among them. */
function addPieces(form: string, at: number, add: Add): void {
  const padded = ` ${form} `
  for (let start = 0; start + 3 <= padded.length; start++) {
    let hash: number = kinds.piece
    for (let size = 0; size < 5 && start + size < padded.length; size++) {
      hash = hashStep(hash, padded.charCodeAt(start + size))
      if (size >= 2) add(hash, pieceWeight, at, at)
    }
  }
}

function hashPair(kind: number, first: number, second: number): number {
  return Math.imul(hashStep(kind, first), 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35)
}
