import { countFirst, noteFirst, type PrivatePart } from './count-helped'
import { medianTaskTime, type TaskTime } from './median-task-time'
import { boardWeeks } from './report.schema'
import { withholdSmall } from './withhold-small'

/** How long it took from a task to the first lesson, in the twelve weeks; null where it is withheld. */
export function countTimes({ lately, placed, scope, first }: PrivatePart): TaskTime | null {
  const { parts, partIn } = placed
  const own = new Set(parts.scopes.get(scope))
  const seen = new Map<number, number>()
  const seconds: number[] = []
  for (const { person, week, seconds: taken } of lately.times) {
    const of = partIn(person, week)
    if (week < first || week >= first + boardWeeks || of < 0) continue
    noteFirst(seen, person, week)
    if (own.has(of)) seconds.push(taken)
  }
  return withholdSmall({ parts, contributed: [countFirst(seen, placed)], scope })
    ? medianTaskTime(seconds)
    : null
}
