import type { SparseRows } from './sparse-rows'

/** Weights lie feature by feature, all labels of a feature side by side: so one pass over a text scores every label. */
export type LinearModel = {
  /** feature × labels */ weights: Float32Array
  bias: Float32Array
  labels: number
}

const passes = 7
/** With so many labels a pass over all of them is long: there are fewer, and mostly the labels in question are looked at. */
const manyLabels = 300
const passesOfMany = 5
const wholePassEvery = 3
/** A label that is this near to mattering for a row is looked at again in the next passes. */
const nearMargin = 0.05
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
  const { starts, places, values } = rows
  const count = targets.length
  const weights = new Float32Array(size * labels)
  const bias = new Float32Array(labels).fill(startBias)
  const hold = new Float32Array(count * labels)
  const order = Int32Array.from({ length: count }, (_, at) => at)
  const shuffle = createShuffle()
  const margins = new Float32Array(labels)
  const moved = new Int32Array(labels)
  const steps = new Float32Array(labels)
  const softness = 0.5 / cost
  const ownSoftness = 0.5 / (cost * ownCost)
  // After a pass over all labels, a row looks only at the labels that were in question there: few of the many.
  const active: Uint16Array[] = Array.from({ length: count }, () => new Uint16Array(0))
  const everyLabel = Uint16Array.from({ length: labels }, (_, label) => label)
  const inQuestion = new Uint16Array(labels)
  const most = labels < manyLabels ? passes : passesOfMany
  for (let pass = 0; pass < most; pass++) {
    const whole = pass % wholePassEvery === 0
    shuffle(order)
    let largest = 0
    for (const row of order) {
      const from = starts[row] as number
      const to = starts[row + 1] as number
      const looked = whole ? everyLabel : (active[row] as Uint16Array)
      for (let l = 0; l < looked.length; l++)
        margins[looked[l] as number] = bias[looked[l] as number] as number
      for (let i = from; i < to; i++) {
        const base = (places[i] as number) * labels
        const value = values[i] as number
        if (whole)
          for (let label = 0; label < labels; label++)
            margins[label] = (margins[label] as number) + (weights[base + label] as number) * value
        else
          for (let l = 0; l < looked.length; l++) {
            const label = looked[l] as number
            margins[label] = (margins[label] as number) + (weights[base + label] as number) * value
          }
      }
      let changed = 0
      let kept = 0
      const target = targets[row] as number
      for (let l = 0; l < looked.length; l++) {
        const label = looked[l] as number
        const side = label === target ? 1 : -1
        const soft = side > 0 ? ownSoftness : softness
        const place = row * labels + label
        const before = hold[place] as number
        const gradient = side * (margins[label] as number) - 1 + soft * before
        if (before > 0 || gradient < nearMargin) inQuestion[kept++] = label
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
      if (whole) active[row] = inQuestion.slice(0, kept)
      if (changed === 0) continue
      for (let i = from; i < to; i++) {
        const base = (places[i] as number) * labels
        const value = values[i] as number
        for (let m = 0; m < changed; m++) {
          const place = base + (moved[m] as number)
          weights[place] = (weights[place] as number) + (steps[m] as number) * value
        }
      }
    }
    if (whole && largest < tolerance) break
  }
  return { model: { weights, bias, labels }, hold }
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

/** Mixes a list anew each time, and each time in the same way from run to run. */
function createShuffle(): (order: Int32Array) => void {
  let state = 2463534242
  return (order) => {
    for (let at = order.length - 1; at > 0; at--) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      const other = (state >>> 0) % (at + 1)
      const kept = order[at] as number
      order[at] = order[other] as number
      order[other] = kept
    }
  }
}
