const candidates = Array.from({ length: 30 }, (_, at) => 0.5 * 1.15 ** at)

/**
 * Finds how sharply scores have to become shares (softmax of sharpness × score) for the shares to be honest: the
 * sharpness under which the rows' true labels were likeliest, on scores that the rows did not help to make
 * (temperature scaling, Guo et al. 2017).
 * @param rows scores of the labels that are ours, and the place of the true one
 */
export function fitSharpness(rows: { scores: ArrayLike<number>; target: number }[]): number {
  let best = 1
  let least = Number.POSITIVE_INFINITY
  for (const sharpness of candidates) {
    let loss = 0
    for (const { scores, target } of rows) {
      let top = Number.NEGATIVE_INFINITY
      for (let at = 0; at < scores.length; at++) top = Math.max(top, scores[at] as number)
      let total = 0
      for (let at = 0; at < scores.length; at++) total += Math.exp(sharpness * ((scores[at] as number) - top))
      loss += Math.log(total) - sharpness * ((scores[target] as number) - top)
    }
    if (loss < least) {
      least = loss
      best = sharpness
    }
  }
  return Math.round(best * 100) / 100
}
