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

/** Words, pairs and concepts weigh at least this much, parts of words less. */
export const wholeWeight = 0.8

const bytesOfFeature = 12
const shelfSize = 1 << 18

/** How much is read of a text: `pieces` adds all pieces of words and pairs with a gap. */
export type Reading = { readConcepts: ConceptReader; pieces: boolean }

/**
 * The features of a task: words, pairs of neighbours, the beginnings and ending of words, which see through typos and
 * unknown forms, and the concepts that expressions stand for.
 * What each kind is worth: docs/decisions/009.
 */
export function readFeatures(tokens: Token[], reading: Reading): Features {
  return keepFeatures(passFeatures(tokens, reading))
}

/** As `readFeatures`, but what is read is gone when the next text is: for those who need each only once. */
export function passFeatures(tokens: Token[], { readConcepts, pieces }: Reading): Features {
  count = 0
  makeRoom(mostFeatures(tokens, pieces))
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
    if (pieces) addPieces(form, at)
    else addEnds(form, at)
  }
  for (const { concept, from, to } of readConcepts(tokens))
    add(hashStep(kinds.concept, concept), conceptWeight, from, to)
  return {
    buckets: room.buckets.subarray(0, count),
    weights: room.weights.subarray(0, count),
    from: room.from.subarray(0, count),
    to: room.to.subarray(0, count),
  }
}

/** Where features are read into before it is known how many they are: made once, since room costs more than reading. */
let room = layOut(2048)
let count = 0
/** How many of one text are read. */
let limit = 0

function makeRoom(most: number): void {
  limit = most
  if (room.buckets.length < most) room = layOut(most * 2)
}

/** One piece of memory for all four lists: each piece takes longer to get than a task to read. */
function layOut(size: number, memory = new ArrayBuffer(size * bytesOfFeature), at = 0): Features {
  return {
    buckets: new Int32Array(memory, at, size),
    weights: new Float32Array(memory, at + size * 4, size),
    from: new Uint16Array(memory, at + size * 8, size),
    to: new Uint16Array(memory, at + size * 10, size),
  }
}

/** What is kept lies in large pieces of memory, many texts in each. */
let shelf = new ArrayBuffer(0)
let shelved = 0

/** A copy of what was passed over. */
export function keepFeatures(read: Features): Features {
  const size = read.buckets.length
  const bytes = size * bytesOfFeature
  if (shelved + bytes > shelf.byteLength) {
    shelf = new ArrayBuffer(Math.max(shelfSize, bytes))
    shelved = 0
  }
  const kept = layOut(size, shelf, shelved)
  shelved += bytes
  for (let at = 0; at < size; at++) {
    kept.buckets[at] = read.buckets[at] as number
    kept.weights[at] = read.weights[at] as number
    kept.from[at] = read.from[at] as number
    kept.to[at] = read.to[at] as number
  }
  return kept
}

function add(hash: number, weight: number, from: number, to: number): void {
  if (count === limit) return
  room.buckets[count] = toBucket(hash)
  room.weights[count] = weight
  room.from[count] = from
  room.to[count++] = to
}

/** Room for all features but those of an uncommon crowd of concepts, which then go without. */
function mostFeatures(tokens: Token[], pieces: boolean): number {
  if (!pieces) return tokens.length * 9 + 8
  let most = 8
  for (const { form } of tokens) most += form.length * 4 + 10
  return most
}

/** The first three to five letters, and the last four. */
function addEnds(form: string, at: number): void {
  let start: number = kinds.beginning
  const last = Math.min(5, form.length)
  for (let size = 0; size < last; size++) {
    start = hashStep(start, form.charCodeAt(size))
    if (size >= 2) add(start, beginningWeight, at, at)
  }
  if (form.length < 4) return
  let end: number = kinds.ending
  for (let size = form.length - 4; size < form.length; size++) end = hashStep(end, form.charCodeAt(size))
  add(end, endingWeight, at, at)
}

/** Every piece of two to five letters, the edges of the word among them. */
function addPieces(form: string, at: number): void {
  const padded = ` ${form} `
  for (let start = 0; start + 2 <= padded.length; start++) {
    let hash: number = kinds.piece
    for (let size = 0; size < 5 && start + size < padded.length; size++) {
      hash = hashStep(hash, padded.charCodeAt(start + size))
      if (size >= 1) add(hash, pieceWeight, at, at)
    }
  }
}

function hashPair(kind: number, first: number, second: number): number {
  return Math.imul(hashStep(kind, first), 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35)
}
