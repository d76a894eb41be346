/** Weights are rounded to this many steps on each side of zero. `npm run bench` shows what rounding costs. */
export const weightSteps = 16
export const idfSteps = 15

/** Steps lie closer near zero, where most weights are: by the root. @param share of the largest, −1 to 1 */
export function toSteps(share: number): number {
  return Math.sign(share) * Math.min(weightSteps, Math.round(Math.sqrt(Math.abs(share)) * weightSteps))
}

export function fromSteps(steps: number): number {
  return (Math.sign(steps) * steps * steps) / (weightSteps * weightSteps)
}
