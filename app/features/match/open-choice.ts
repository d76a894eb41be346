import type { Features } from './internal/read-features'
import { createScorer } from './internal/score-features'
import type { ClassifierData } from './match.schema'

/**
 * How well a lesson suits what was said, among the lessons of a situation that phrases were given to: 1 where no other
 * does, 0 where it does as well as any, down to −1 where it does not at all; 0 for a lesson that no phrase was given to,
 * and where nothing was said.
 */
export type Suits = (situation: string, lesson: string) => number

/** Opens the shipped choice between a situation's lessons. */
export function openChoice(data: ClassifierData): (features: Features) => Suits {
  const { scoreOf } = createScorer(data)
  const places = new Map<string, Map<string, number>>()
  for (const [place, label] of data.labels.entries()) {
    const [situation = '', lesson = ''] = label.split('/')
    const lessons = places.get(situation) ?? new Map<string, number>()
    places.set(situation, lessons.set(lesson, place))
  }
  return (features) => {
    if (features.buckets.length === 0) return () => 0
    const scores = scoreOf(features)
    return (situation, lesson) => {
      const lessons = places.get(situation)
      const own = lessons?.get(lesson)
      if (!lessons || own === undefined) return 0
      let total = 0
      for (const place of lessons.values())
        total += Math.exp(data.sharpness * ((scores[place] as number) - (scores[own] as number)))
      return Math.max(-1, (lessons.size / total - 1) / (lessons.size - 1))
    }
  }
}
