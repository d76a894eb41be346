import { type Depth, depths, holdsDepth } from '~/features/content/words'
import { fewest } from './report.schema'
import { withholdStops } from './withhold-stops'

/** One person's readings of a lesson at a depth: the furthest step reached, from 0, and whether they came to the end. */
export type Reading = { depth: string; step: number; finished: boolean }

export type DepthStops = {
  depth: Depth
  people: number
  /** Of these; null: not shown. */
  finished: number | null
  steps: { title: string; stopped: number | null }[]
}

/**
 * Where people leave a lesson, by depth: each counts once, at the end or at the furthest step they came to. Depths that
 * fewer than five read are left out. Pure.
 * @param options.steps the lesson's steps, in their order
 */
export function countStops(options: {
  readings: readonly Reading[]
  steps: readonly { title: string; depth: Depth }[]
}): DepthStops[] {
  const { readings, steps } = options
  return depths.flatMap((depth) => {
    const own = readings.filter((reading) => reading.depth === depth)
    if (own.length < fewest) return []
    const held = steps.filter((step) => holdsDepth(depth, step.depth))
    const counts = new Array<number>(held.length + 1).fill(0)
    for (const { step, finished } of own) {
      const at = finished ? held.length : Math.min(Math.max(step, 0), held.length - 1)
      counts[at] = (counts[at] ?? 0) + 1
    }
    const shown = withholdStops(counts)
    return {
      depth,
      people: own.length,
      finished: shown[held.length] ?? null,
      steps: held.map(({ title }, at) => ({ title, stopped: shown[at] ?? null })),
    }
  })
}
