import type { DepthMeasure, LessonStep } from '../content.schema'
import { type Depth, depths, holdsDepth } from '../words'

const wordsPerMinute = 200

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Reading time at 200 words a minute plus stated time for activities, in seconds, not rounded: steps are summed. */
export function exactSeconds(words: number, activitySeconds: number): number {
  return (words * 60) / wordsPerMinute + activitySeconds
}

/** The measure of each depth, shallower steps included; minutes are rounded up, so that a kit never runs over. */
export function measureDepths(
  steps: (LessonStep & { activitySeconds: number })[],
): Record<Depth, DepthMeasure> {
  const measure = (depth: Depth): DepthMeasure => {
    const held = steps.filter((step) => holdsDepth(depth, step.depth))
    const words = held.reduce((sum, step) => sum + step.words, 0)
    const seconds = Math.ceil(
      exactSeconds(
        words,
        held.reduce((sum, step) => sum + step.activitySeconds, 0),
      ),
    )
    return { words, seconds, minutes: Math.max(1, Math.ceil(seconds / 60)), steps: held.length }
  }
  return Object.fromEntries(depths.map((depth) => [depth, measure(depth)])) as Record<Depth, DepthMeasure>
}
