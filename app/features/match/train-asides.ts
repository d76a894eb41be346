import type { Concept } from '~/features/content/read-concepts'
import { createConceptReader, hashConcepts } from './internal/concept-reader'
import { fitLinear } from './internal/fit-linear'
import { hashText, kinds, toBucket } from './internal/hash-feature'
import { packClassifier, scoresAlone } from './internal/pack-classifier'
import { type Features, passFeatures, wholeWeight } from './internal/read-features'
import { readTokens, type Token } from './internal/read-tokens'
import { buildVocabulary, listFeatures, toRows } from './internal/sparse-rows'
import type { ClassifierData } from './match.schema'

/** Of so many phrases the clauses of one are learned: those of all would change little but the time. */
const oneIn = 3
/** How many weights are shipped: `npm run bench` shows what dropping others costs. */
const mostWeights = 3000
const least = 2
const cost = 0.3
const ownCost = 3
const [aside, trouble] = [0, 1]
/**
 * Phrases hold asides of their own, and some clauses of trouble read like one. By how it would score had it not been
 * learned, so large a share of their clauses counts in full, and all but one in a hundred for more than the least.
 */
const wholeShare = 0.9
const beforeLeast = 0.99

/**
 * Learns to tell clauses that only say who somebody is or where it comes up from clauses that tell of trouble: a support
 * vector machine over asides and the clauses of phrases. Deterministic.
 * @param options.phrases those that `drawPhrases` leaves are enough
 * @returns a model of one label, by whose score a clause is no aside at 0 and surely one at 1
 */
export function trainAsides(options: {
  asides: readonly string[]
  phrases: readonly string[]
  concepts: Concept[]
}): ClassifierData {
  const { asides, phrases, concepts } = options
  const met = new Set<string>()
  const [asideClauses, troubleClauses] = [listClauses(asides, met), listClauses(phrases, met)]
  const learned = [
    ...asideClauses.map((tokens) => ({ tokens, target: aside })),
    // Without asides there is nothing to tell them from.
    ...(asideClauses.length ? troubleClauses : []).map((tokens) => ({ tokens, target: trouble })),
  ]
  const reading = { readConcepts: createConceptReader(hashConcepts(concepts)), pieces: false }
  const list = listFeatures(
    (function* readAll() {
      for (const { tokens } of learned) yield leaveOutParts(passFeatures(tokens, reading))
    })(),
  )
  const vocabulary = buildVocabulary(list, least)
  const size = vocabulary.bucketOf.length
  const { model, heldScores } = fitLinear({
    rows: toRows(list, vocabulary),
    targets: learned.map(({ target }) => target),
    labels: 2,
    size,
    cost,
    ownCost,
    asIfHeld: [...learned.keys()].filter((row) => learned[row]?.target === trouble),
  })
  const leads = heldScores.map(leadOf).sort((a, b) => a - b)
  const leadAt = (share: number) => leads[Math.floor(leads.length * share)] ?? 0
  const whole = leadAt(wholeShare)
  const width = leadAt(beforeLeast) - whole || 1
  const weights = Float32Array.from({ length: size }, (_, feature) => {
    return leadOf(model.weights.subarray(feature * 2, feature * 2 + 2)) / width
  })
  return packClassifier({
    ...scoresAlone,
    labels: ['aside'],
    vocabulary,
    model: { weights, bias: Float32Array.of((leadOf(model.bias) - whole) / width), labels: 1 },
    keep: mostWeights,
  })
}

/** Words, pairs and concepts tell as much as with parts of words, which are three quarters of what is read. */
function leaveOutParts({ buckets, weights }: Features): Pick<Features, 'buckets' | 'weights'> {
  const isWhole = (_: number, at: number) => (weights[at] as number) >= wholeWeight
  return { buckets: buckets.filter(isWhole), weights: weights.filter(isWhole) }
}

/** By how much "aside" leads. */
function leadOf(scores: Float32Array): number {
  return (scores[aside] as number) - (scores[trouble] as number)
}

/** The phrases to tell asides from: a phrase's own text decides, so that one more or less draws no other. */
export function drawPhrases(phrases: readonly string[]): string[] {
  return phrases.filter((phrase) => toBucket(hashText(kinds.aside, phrase)) % oneIn === 0)
}

/** The clauses of texts, each once. @param met by their forms those that were listed already; is added to */
function listClauses(texts: readonly string[], met: Set<string>): Token[][] {
  return texts.flatMap((text) => {
    const clauses: Token[][] = []
    for (const token of readTokens(text)) {
      const clause = clauses[token.clause]
      if (clause) clause.push(token)
      else clauses[token.clause] = [token]
    }
    return clauses.filter((tokens) => {
      const forms = tokens.map(({ form }) => form).join(' ')
      return met.size < met.add(forms).size
    })
  })
}
