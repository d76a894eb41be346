import type { Concept } from '~/features/content/read-concepts'
import type { WordVectors } from '~/features/content/word-vectors'
import { chooseFit, type Fit } from './internal/choose-fit'
import { createConceptReader, hashConcepts, packConcepts } from './internal/concept-reader'
import { fitInside } from './internal/fit-inside'
import { fitLinear, type LinearModel } from './internal/fit-linear'
import { fitSharpness } from './internal/fit-sharpness'
import { knownShare, outsideLabel, readScores } from './internal/inside-evidence'
import { learnMeaning, type Meaning, readMeaning } from './internal/learn-meaning'
import { learnSpelling } from './internal/learn-spelling'
import { packClassifier } from './internal/pack-classifier'
import { packMeaning } from './internal/pack-meaning'
import { type Features, keepFeatures, passFeatures } from './internal/read-features'
import { readTokens, type Token } from './internal/read-tokens'
import {
  buildVocabulary,
  listFeatures,
  type SparseRows,
  toRows,
  type Vocabulary,
  widenRows,
} from './internal/sparse-rows'
import type { ClassifierData } from './match.schema'

type Row = { text: string; label: string }

/**
 * With fewer phrases a label than this, knowledge from outside has to help: all pieces of words are read, features that
 * were seen once count, and what words mean is learned too. With more, phrases tell better than meaning does, and the
 * phone's space is worth more to them (docs/decisions/009).
 */
const fewPerLabel = 200
/** Above this many rows in all the pieces would take too long to learn, however few a label has. */
const fewAtAll = 20_000
const fitsOfFew = [
  { cost: 0.3, ownCost: 4, meaningShare: 0.5 },
  { cost: 1, ownCost: 1.5, meaningShare: 0.25 },
] as const
const fitOfMany: Fit = { cost: 0.3, ownCost: 3, meaningShare: 0 }
/** Of few texts the rarity of what is in them is known less well, and tells less. */
const rarityPowerOfFew = 0.7
/**
 * How many weights a label are shipped, of all labels the worthiest. `npm run bench` shows what dropping others costs.
 * Fewer phrases come in smaller libraries, and are read in all their pieces.
 */
const weightsOfMany = 3000
const weightsOfFew = 12_000
const wordsShipped = 20_000
/** The decision "inside or not" is fitted on about so many rows: more change nothing but the time. */
const decisionsRead = 4000
const outsideRead = 2000

/**
 * Trains the matcher: one linear support vector machine a label over words, pairs and parts of words, concepts and
 * the meaning of the words, then a logistic decision "inside or not" fitted on scores from which each row's own part
 * was taken off. Deterministic: the same rows give the same bytes.
 * @param rows authored phrases; those labelled `outside` teach what is not ours. Without any, what scores lower than
 *   nearly all phrases would without themselves counts as outside.
 * @param options.vectors null: words are only words
 * @param options.keep for measurements: another number of weights
 */
export function trainClassifier(
  rows: Row[],
  options: { vectors: WordVectors | null; concepts: Concept[]; keep?: number },
): ClassifierData {
  const labels = listLabels(rows)
  const placeOfLabel = new Map(labels.map((label, at) => [label, at]))
  const targets = rows.map((row) => placeOfLabel.get(row.label) as number)
  const few = rows.length < fewAtAll && rows.length / labels.length < fewPerLabel

  const conceptOf = hashConcepts(options.concepts)
  const met = new Uint8Array(conceptOf.size)
  const reading = { readConcepts: createConceptReader(conceptOf, met), pieces: few }
  const outsideAt = labels.indexOf(outsideLabel)
  const decides = chooseDeciding(targets, outsideAt)
  // Of many rows most are not needed again, and to keep them all would cost a tenth of the time.
  const tokens: Token[][] = []
  const deciding: DecidingRow[] = []
  const list = listFeatures(
    (function* readAll() {
      for (const [row, { text }] of rows.entries()) {
        const read = readTokens(text)
        if (few) tokens.push(read)
        const features = passFeatures(read, reading)
        if (decides(row)) deciding.push({ row, tokens: read.length, features: keepFeatures(features) })
        yield features
      }
    })(),
  )
  const least = few ? 1 : 2
  const vocabulary = buildVocabulary(list, least, few ? rarityPowerOfFew : 1)
  const vectors = few ? options.vectors : null
  const meaning = vectors && learnMeaning(tokens, vectors)
  const words = toRows(list, vocabulary)
  const size = vocabulary.bucketOf.length + (meaning?.dimensions ?? 0)
  const rowsOf = ({ meaningShare }: Fit) =>
    meaning ? withMeaning(words, tokens, meaning, { size: vocabulary.bucketOf.length, meaningShare }) : words
  const all = { targets, labels: labels.length, size }
  const fit = few ? chooseFit({ fits: fitsOfFew, rowsOf, ...all }) : fitOfMany
  const { model, heldScores } = fitLinear({
    rows: rowsOf(fit),
    ...all,
    ...fit,
    asIfHeld: deciding.map(({ row }) => row),
  })
  const decisions = readDecisions({
    deciding,
    heldScores,
    targets,
    outsideAt,
    vocabulary,
    taughtBy: few ? 1 : 0,
  })
  const ours = decisions.filter(({ inside }) => inside)
  const inside = fitInside(decisions)
  const sharpness = fitSharpness(ours)
  const packed = {
    labels,
    vocabulary,
    inside,
    pieces: few,
    sharpness,
    concepts: packConcepts(conceptOf, met),
    // Few texts are read in all their pieces, which see through slips.
    spelling: few
      ? null
      : learnSpelling(
          rows.map(({ text }) => text),
          listLanguage(options),
        ),
    keep: options.keep ?? (few ? weightsOfFew : weightsOfMany) * labels.length,
  }
  if (!meaning) return packClassifier({ ...packed, model, meaning: null })
  const { ofWords, ofMeaning } = splitModel(model, {
    size: vocabulary.bucketOf.length,
    dimensions: meaning.dimensions,
    meaningShare: fit.meaningShare,
  })
  const shipped = packMeaning({
    meaning,
    weights: ofMeaning,
    words: vectors.placeOf,
    labels: labels.length,
    most: wordsShipped,
  })
  return packClassifier({ ...packed, model: ofWords, meaning: shipped })
}

function withMeaning(
  words: SparseRows,
  tokens: Token[][],
  meaning: Meaning,
  { size, meaningShare }: { size: number; meaningShare: number },
): SparseRows {
  const share = Math.sqrt(meaningShare)
  return widenRows(words, Math.sqrt(1 - meaningShare), size, (row) =>
    readMeaning(tokens[row] ?? [], meaning).map((value) => value * share),
  )
}

/** Takes a model apart again, with the shares that both parts had in a row. */
function splitModel(
  { weights, bias, labels }: LinearModel,
  { size, dimensions, meaningShare }: { size: number; dimensions: number; meaningShare: number },
): { ofWords: LinearModel; ofMeaning: Float32Array } {
  const ofWords = weights.subarray(0, size * labels).map((weight) => weight * Math.sqrt(1 - meaningShare))
  const ofMeaning = new Float32Array(labels * dimensions)
  for (let label = 0; label < labels; label++)
    for (let d = 0; d < dimensions; d++)
      ofMeaning[label * dimensions + d] =
        (weights[(size + d) * labels + label] as number) * Math.sqrt(meaningShare)
  return { ofWords: { weights: ofWords, bias, labels }, ofMeaning }
}

/** A row that the decision "inside or not" is fitted on. */
type DecidingRow = { row: number; tokens: number; features: Features }

/** Of what is ours and of what is not, each spread evenly over all of it. */
function chooseDeciding(targets: number[], outsideAt: number): (row: number) => boolean {
  const outside = targets.filter((target) => target === outsideAt).length
  const step = Math.max(1, Math.floor((targets.length - outside) / decisionsRead))
  const stepOutside = Math.max(1, Math.floor(outside / outsideRead))
  let met = 0
  return (row) => (targets[row] === outsideAt ? met++ % stepOutside === 0 : row % step === 0)
}

function readDecisions(options: {
  deciding: DecidingRow[]
  /** Of each deciding row, without itself having been learned. */
  heldScores: Float32Array[]
  targets: number[]
  outsideAt: number
  vocabulary: Vocabulary
  /** Features that so many rows alone have taught count as unknown to them. Of many rows that says nothing more. */
  taughtBy: number
}) {
  const { deciding, heldScores, targets, outsideAt, vocabulary, taughtBy } = options
  return deciding.map(({ row, tokens, features }, at) => {
    const target = targets[row] as number
    const scores = heldScores[at] as Float32Array
    const known = knownShare(tokens, features, (at) =>
      isTaught(vocabulary, features.buckets[at] as number, taughtBy),
    )
    const ofOurs = outsideAt < 0 ? scores : scores.subarray(0, outsideAt)
    return { ...readScores(scores, outsideAt), known, inside: target !== outsideAt, scores: ofOurs, target }
  })
}

/** Whether more rows than the row itself have taught a feature. */
function isTaught({ placeOf, frequency }: Vocabulary, bucket: number, taughtBy: number): boolean {
  const place = placeOf[bucket] as number
  return place >= 0 && (frequency[place] as number) > taughtBy
}

/** Words that somebody may well mean: the common ones of the language, and those of this work. */
function* listLanguage(options: { vectors: WordVectors | null; concepts: Concept[] }): Iterable<string> {
  if (options.vectors) yield* options.vectors.placeOf.keys()
  for (const { expressions } of options.concepts)
    for (const expression of expressions) yield* expression.split(' ')
}

/** In alphabetical order, what is not ours last. */
function listLabels(rows: Row[]): string[] {
  const inside = new Set(rows.map(({ label }) => label))
  const outside = inside.delete(outsideLabel)
  return [...[...inside].sort(), ...(outside ? [outsideLabel] : [])]
}
