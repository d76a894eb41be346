import type { Depth } from '~/features/content/words'
import type { HelpedCount } from './rate-helped'

/** The spans in which it can be looked at what works, in weeks, the one that is on included. The narrowest first. */
export const worksSpans = [4, 12, 52] as const
export type WorksSpan = (typeof worksSpans)[number]

/** How many people: read it at all, pulled it unasked, reached its end, read it at a depth. */
export const worksFigures = ['read', 'pulled', 'finished', 'essence', 'core', 'deeper'] as const
export type WorksFigure = (typeof worksFigures)[number] & ('read' | 'pulled' | 'finished' | Depth)

/** One for each span. */
export type BySpan<Value> = [Value, Value, Value]

export type LessonCounts = {
  figures: Record<WorksFigure, BySpan<number>>
  /** Shares of answers, and how many answers they come from. */
  helped: BySpan<HelpedCount & { rows: number }>
}

export function noCounts(): LessonCounts {
  const none = (): BySpan<number> => [0, 0, 0]
  const nobody = () => ({ yes: 0, partly: 0, no: 0, rows: 0 })
  return {
    figures: {
      read: none(),
      pulled: none(),
      finished: none(),
      essence: none(),
      core: none(),
      deeper: none(),
    },
    helped: [nobody(), nobody(), nobody()],
  }
}
