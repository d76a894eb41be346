const candidates = Array.from({ length: 30 }, (_, at) => 0.5 * 1.15 ** at)

/**
 * Finds how sharply scores have to become shares (softmax of sharpness × score) for the shares to be honest: the
 * sharpness under which the rows' true labels were likeliest, on scores that the rows did not help to make
 * (temperature scaling, Guo et al. 2017).
 * @param rows scores of the labels that are ours, and the place of the true one
 */
export function fitSharpness(rows: { scores: ArrayLike<number>; target: number }[]): number {
  // The loss is convex, so that it falls to one side of every candidate: half of them go with each look.
  let from = 0
  let to = candidates.length - 1
  while (from < to) {
    const half = (from + to) >> 1
    if (lossOf(rows, candidates[half + 1] as number) < lossOf(rows, candidates[half] as number))
      from = half + 1
    else to = half
  }
  return Math.round((candidates[from] as number) * 100) / 100
}

function lossOf(rows: { scores: ArrayLike<number>; target: number }[], sharpness: number): number {
  let loss = 0
  for (const { scores, target } of rows) {
    let top = Number.NEGATIVE_INFINITY
    for (let at = 0; at < scores.length; at++) top = Math.max(top, scores[at] as number)
    let total = 0
    for (let at = 0; at < scores.length; at++) total += Math.exp(sharpness * ((scores[at] as number) - top))
    loss += Math.log(total) - sharpness * ((scores[target] as number) - top)
  }
  return loss
}
