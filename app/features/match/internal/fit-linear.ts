import { createShuffle } from './create-shuffle'
import type { SparseRows } from './sparse-rows'

/** Weights lie feature by feature, all labels of a feature side by side: so one pass over a text scores every label. */
export type LinearModel = {
  /** feature × labels */ weights: Float32Array
  bias: Float32Array
  labels: number
}

/** How long is learned: passes over the rows, and in which of them every label is looked at, not only those in question. */
type Schedule = { passes: number; whole: readonly number[]; near: number; calm: number }

/** `near`: a label that is this near to mattering for a row is looked at again. */
const thorough: Schedule = { passes: 7, whole: [0, 3, 6], near: 0.05, calm: 0 }
/**
 * With many labels or rows a pass is long: there are fewer, and a label for which a row hardly moves any more (`calm`)
 * rests. Held-back phrases are as right as after the thorough one, to a fifth of a point (docs/decisions/009).
 */
const brisk: Schedule = { passes: 6, whole: [0, 3], near: 0.05, calm: 0.03 }
const manyLabels = 300
const manyRows = 20_000
const tolerance = 0.05
/** Every label starts from "no": most rows are another label's, and are right from the start. */
const startBias = -1

/**
 * Fits one L2-loss linear support vector machine a label, one against all others, by dual coordinate descent
 * (Hsieh et al. 2008, the method of LIBLINEAR), all labels in the same pass over the rows. Deterministic.
 * @param rows of length one each
 * @param targets the label of each row, by place
 * @param cost how much a row on the wrong side costs; a label's own rows cost `ownCost` times as much
 * @returns the model, and how much each row holds up each label's border (row × labels): what `scoreWithout` takes off
 */
export function fitLinear(options: {
  rows: SparseRows
  targets: ArrayLike<number>
  labels: number
  size: number
  cost: number
  ownCost: number
}): { model: LinearModel; hold: Float32Array } {
  const { rows, targets, labels, size, cost, ownCost } = options
  const { starts } = rows
  const count = targets.length
  const { passes, whole, near, calm } = labels < manyLabels && count < manyRows ? thorough : brisk
  const model = {
    weights: new Float32Array(size * labels),
    bias: new Float32Array(labels).fill(startBias),
    labels,
  }
  const { bias } = model
  const entries = { bases: rows.places.map((place) => place * labels), values: rows.values }
  const hold = new Float32Array(count * labels)
  const order = Int32Array.from({ length: count }, (_, at) => at)
  const shuffle = createShuffle()
  const softness = 0.5 / cost
  const ownSoftness = 0.5 / (cost * ownCost)
  // After a pass over all labels, a row looks only at the labels that were in question there: few of the many.
  const active: Uint16Array[] = Array.from({ length: count }, () => new Uint16Array(0))
  const everyLabel = Uint16Array.from({ length: labels }, (_, label) => label)
  const inQuestion = new Uint16Array(labels)
  const margins = new Float64Array(labels)
  const moved = new Uint16Array(labels)
  const steps = new Float64Array(labels)
  for (let pass = 0; pass < passes; pass++) {
    const isWhole = whole.includes(pass)
    shuffle(order)
    let largest = 0
    for (let turn = 0; turn < count; turn++) {
      const row = order[turn] as number
      const from = starts[row] as number
      const to = starts[row + 1] as number
      const looked = isWhole ? everyLabel : (active[row] as Uint16Array)
      readMargins(model, entries, from, to, looked, margins)
      let changed = 0
      let kept = 0
      const target = targets[row] as number
      for (let l = 0; l < looked.length; l++) {
        const label = looked[l] as number
        const side = label === target ? 1 : -1
        const soft = side > 0 ? ownSoftness : softness
        const place = row * labels + label
        const before = hold[place] as number
        const gradient = side * (margins[l] as number) - 1 + soft * before
        const rests = pass > 0 && Math.abs(gradient) < calm
        if (before > 0 ? !rests : gradient < near) inQuestion[kept++] = label
        if (before === 0 && gradient >= 0) continue
        largest = Math.max(largest, Math.abs(gradient))
        // The row has length one, and the bias is one more feature of value one.
        const after = Math.max(before - gradient / (2 + soft), 0)
        if (after === before) continue
        hold[place] = after
        moved[changed] = label
        const step = (after - before) * side
        steps[changed++] = step
        bias[label] = (bias[label] as number) + step
      }
      if (isWhole || kept < looked.length) active[row] = inQuestion.slice(0, kept)
      spreadSteps(model.weights, entries, from, to, moved, steps, changed)
    }
    if (isWhole && largest < tolerance) break
  }
  return { model, hold }
}

/** The rows' entries side by side: where the weights of each entry's feature begin, and its value. */
type Entries = { bases: Int32Array; values: Float32Array }

/** The margins of one row for some labels, four at a time: so that the sums need no memory. */
function readMargins(
  { weights, bias }: LinearModel,
  { bases, values }: Entries,
  from: number,
  to: number,
  looked: Uint16Array,
  margins: Float64Array,
): void {
  const most = looked.length
  for (let l = 0; l < most; l += 4) {
    // Of the last four some may be none: then the first of them is read again for nothing.
    const first = looked[l] as number
    const second = l + 1 < most ? (looked[l + 1] as number) : first
    const third = l + 2 < most ? (looked[l + 2] as number) : first
    const fourth = l + 3 < most ? (looked[l + 3] as number) : first
    let a = bias[first] as number
    let b = bias[second] as number
    let c = bias[third] as number
    let d = bias[fourth] as number
    for (let i = from; i < to; i++) {
      const base = bases[i] as number
      const value = values[i] as number
      a += (weights[base + first] as number) * value
      b += (weights[base + second] as number) * value
      c += (weights[base + third] as number) * value
      d += (weights[base + fourth] as number) * value
    }
    margins[l] = a
    if (l + 1 < most) margins[l + 1] = b
    if (l + 2 < most) margins[l + 2] = c
    if (l + 3 < most) margins[l + 3] = d
  }
}

/** Adds a row to the weights of the labels that it moved, each by its step. */
function spreadSteps(
  weights: Float32Array,
  { bases, values }: Entries,
  from: number,
  to: number,
  moved: Uint16Array,
  steps: Float64Array,
  changed: number,
): void {
  let m = 0
  for (; m + 1 < changed; m += 2) {
    const label = moved[m] as number
    const other = moved[m + 1] as number
    const step = steps[m] as number
    const otherStep = steps[m + 1] as number
    for (let i = from; i < to; i++) {
      const base = bases[i] as number
      const value = values[i] as number
      weights[base + label] = (weights[base + label] as number) + step * value
      weights[base + other] = (weights[base + other] as number) + otherStep * value
    }
  }
  if (m === changed) return
  const label = moved[m] as number
  const step = steps[m] as number
  for (let i = from; i < to; i++) {
    const place = (bases[i] as number) + label
    weights[place] = (weights[place] as number) + step * (values[i] as number)
  }
}

/** The scores of one row for every label. */
export function scoreLinear(
  { weights, bias, labels }: LinearModel,
  { starts, places, values }: SparseRows,
  row: number,
): Float32Array {
  const scores = Float32Array.from(bias)
  for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
    const base = (places[i] as number) * labels
    const value = values[i] as number
    for (let label = 0; label < labels; label++)
      scores[label] = (scores[label] as number) + (weights[base + label] as number) * value
  }
  return scores
}

/**
 * How much of a score goes when a row is not learned, for each part of what it holds up: the others would take over the
 * rest. Read off rows that were really held back.
 */
const ownPart = 0.7

/**
 * What a row's scores would be without the row itself having been learned, to a good approximation: its own part of
 * every border is taken off. Spares the training of one model a fold.
 */
export function scoreWithout(options: {
  scores: Float32Array
  hold: Float32Array
  row: number
  target: number
}): Float32Array {
  const { scores, hold, row, target } = options
  return scores.map((score, label) => {
    const own = hold[row * scores.length + label] as number
    return score - (label === target ? own : -own) * ownPart
  })
}
