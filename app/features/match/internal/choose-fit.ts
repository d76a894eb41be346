import { fitLinear, scoreLinear } from './fit-linear'
import { pickRows, type SparseRows } from './sparse-rows'

/** How a model is fitted: how hard borders are, and the share of a row's length, squared, that its meaning has. */
export type Fit = { cost: number; ownCost: number; meaningShare: number }

const folds = 5
/** With so many rows held back the choice is sure enough, and further folds would only take time. */
const heldEnough = 2000

/**
 * Chooses the fit under which held-back rows are right most often: each fold holds back every fifth row of a label. Of
 * fits that are as good the one listed first.
 * @param options.rowsOf the rows as a fit wants them; of one length for all fits
 */
export function chooseFit(options: {
  fits: readonly [Fit, ...Fit[]]
  rowsOf: (fit: Fit) => SparseRows
  targets: number[]
  labels: number
  size: number
}): Fit {
  const { fits, targets, labels, size } = options
  const foldOf = spreadFolds(targets, labels)
  const scored = fits.map((fit) => {
    const rows = options.rowsOf(fit)
    let right = 0
    let held = 0
    for (let fold = 0; fold < folds && held < heldEnough; fold++) {
      const learned = [...targets.keys()].filter((row) => foldOf[row] !== fold)
      const { model } = fitLinear({
        rows: pickRows(rows, learned),
        targets: learned.map((row) => targets[row] as number),
        labels,
        size,
        ...fit,
      })
      for (let row = 0; row < targets.length; row++) {
        if (foldOf[row] !== fold) continue
        held++
        if (bestOf(scoreLinear(model, rows, row)) === targets[row]) right++
      }
    }
    return { fit, right }
  })
  return scored.reduce((best, other) => (other.right > best.right ? other : best)).fit
}

function spreadFolds(targets: number[], labels: number): Uint8Array {
  const met = new Int32Array(labels)
  return Uint8Array.from(targets, (target) => {
    const count = met[target] as number
    met[target] = count + 1
    return count % folds
  })
}

function bestOf(scores: Float32Array): number {
  let best = 0
  for (let label = 1; label < scores.length; label++)
    if ((scores[label] as number) > (scores[best] as number)) best = label
  return best
}
