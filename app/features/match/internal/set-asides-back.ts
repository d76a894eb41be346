import type { ClassifierData } from '../match.schema'
import { type Features, wholeWeight } from './read-features'
import type { Token } from './read-tokens'
import { unpackClassifier } from './unpack-classifier'

/** So much of what is surely an aside still counts: where the rest says little, it may be what somebody is in after all. */
const leastShare = 0.25

/** Lowers the weights of features that lie in an aside, in place. */
export type AsideSetter = (tokens: Token[], features: Features) => void

/**
 * Opens what tells asides from the trouble: each clause of a text is scored by itself, and one that reads as an aside ("I'm
 * the alliance manager", "in the steering committee") counts for less, down to a quarter. A text of one clause is what
 * it is, and so is one in which every clause may be an aside.
 * @param data of one label, by whose score a clause is no aside at 0 and surely one at 1 (`trainAsides`)
 */
export function createAsideSetter(data: ClassifierData): AsideSetter {
  const { placeOf, idf, starts, values } = unpackClassifier(data)
  const bias = data.bias[0] ?? 0
  // A feature counts once a clause: the number of the clause in which each was seen last, of all that were ever read.
  const seenIn = new Float64Array(idf.length)
  let readBefore = 1
  // By token, and by clause. Made once: new room takes longer than to fill it.
  let clauseOf = new Int32Array(512)
  let sums = new Float64Array(128)
  let squares = new Float64Array(128)

  const sumClauses = ({ buckets, weights, from, to }: Features): void => {
    for (let at = 0; at < buckets.length; at++) {
      const weight = weights[at] as number
      if (weight < wholeWeight) continue
      const clause = clauseOf[from[at] as number] as number
      if (clauseOf[to[at] as number] !== clause) continue
      const place = placeOf(buckets[at] as number)
      if (place < 0 || seenIn[place] === readBefore + clause) continue
      seenIn[place] = readBefore + clause
      const value = weight * (idf[place] as number)
      squares[clause] = (squares[clause] as number) + value * value
      sums[clause] = (sums[clause] as number) + value * (values[starts[place] as number] as number)
    }
  }

  return (tokens, features) => {
    const first = tokens[0]?.clause ?? 0
    const clauses = (tokens.at(-1)?.clause ?? 0) - first + 1
    if (clauses < 2) return
    if (clauseOf.length < tokens.length) clauseOf = new Int32Array(tokens.length * 2)
    for (let at = 0; at < tokens.length; at++) clauseOf[at] = (tokens[at] as Token).clause - first
    if (sums.length < clauses) {
      sums = new Float64Array(clauses * 2)
      squares = new Float64Array(clauses * 2)
    }
    sums.fill(0, 0, clauses)
    squares.fill(0, 0, clauses)
    sumClauses(features)
    readBefore += clauses
    let asides = 0
    for (let clause = 0; clause < clauses; clause++) {
      const score = (sums[clause] as number) / (Math.sqrt(squares[clause] as number) || 1) + bias
      if (score > 0) asides++
      // From here on the sum of a clause is the share of it that counts.
      sums[clause] = 1 - (1 - leastShare) * Math.min(1, Math.max(0, score))
    }
    if (asides === 0 || asides === clauses) return
    const { weights, from, to } = features
    for (let at = 0; at < weights.length; at++) {
      const share = sums[clauseOf[from[at] as number] as number] as number
      const shareAfter = sums[clauseOf[to[at] as number] as number] as number
      weights[at] = (weights[at] as number) * Math.min(share, shareAfter)
    }
  }
}
