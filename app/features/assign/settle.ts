import type { Depth } from '~/features/content/words'
import { depths } from '~/features/content/words'

export type Piece = { lesson: string; depth: string }

/** A sitting with a lesson, as far as it matters here. */
export type FinishedUse = {
  lesson: string
  depth: string
  step: number
  steps: number
  finishedAt: Date | null
}

/** A lesson whose check questions were answered. */
export type Known = { lesson: string; depth: string; at: Date }

export type Settled = {
  done: number
  of: number
  /** When the last of them was done; null until all are. */
  doneAt: Date | null
}

/**
 * How far somebody is with what was asked: a lesson counts when it was finished, at the depth asked or a deeper one,
 * since the moment from which it counts; or when its check questions were answered since. By which way they came to it
 * does not matter. What is no longer in the library is not asked any more; where nothing is left, nothing is done.
 */
export function settle(options: {
  pieces: readonly Piece[]
  uses: readonly FinishedUse[]
  known: readonly Known[]
  since: Date
  /** When a round is over: what was finished from then on counts for the next. */
  until?: Date | null
  inLibrary: (lesson: string) => boolean
}): Settled {
  const { uses, known, since, until = null, inLibrary } = options
  const pieces = options.pieces.filter(({ lesson }) => inLibrary(lesson))
  const moments = pieces.map(({ lesson, depth }) => {
    const ofUses = uses
      .filter((use) => use.lesson === lesson && reaches(depthFinished(use), depth))
      .map(({ finishedAt }) => finishedAt)
    const ofKnown = known
      .filter((fact) => fact.lesson === lesson && reaches(fact.depth, depth))
      .map(({ at }) => at)
    return earliest(
      [...ofUses, ...ofKnown].filter((at) => at !== null && at >= since && (until === null || at < until)),
    )
  })
  const done = moments.filter((at) => at !== null).length
  const last = moments.reduce<number>((latest, at) => Math.max(latest, at?.getTime() ?? 0), 0)
  return {
    done,
    of: pieces.length,
    doneAt: pieces.length > 0 && done === pieces.length ? new Date(last) : null,
  }
}

/** Who went on to a deeper depth and stopped there has finished the essence at least. */
function depthFinished({ depth, step, steps, finishedAt }: FinishedUse): string | null {
  if (finishedAt === null) return null
  return step >= steps ? depth : 'essence'
}

function reaches(depth: string | null, asked: string): boolean {
  return depth !== null && depths.indexOf(depth as Depth) >= depths.indexOf(asked as Depth)
}

function earliest(moments: (Date | null)[]): Date | null {
  return moments.reduce((first, at) => (at && (!first || at < first) ? at : first), null)
}
