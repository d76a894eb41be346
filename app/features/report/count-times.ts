import type { PrivatePart } from './count-helped'
import { medianTaskTime, type TaskTime } from './median-task-time'
import { boardWeeks } from './report.schema'
import { withholdSmall } from './withhold-small'

/** How long it took from a task to the first lesson, in the twelve weeks; null where it is withheld. */
export function countTimes({ lately, partAt, parted, scope, first }: PrivatePart): TaskTime | null {
  const own = new Set(parted.scopes.get(scope))
  const seen = new Set<number>()
  const contributed = new Int32Array(parted.sizes.length)
  const seconds: number[] = []
  for (const { person, week, seconds: taken } of lately.times) {
    const of = partAt[person] ?? -1
    if (week < first || week >= first + boardWeeks || of < 0) continue
    if (!seen.has(person)) contributed[of] = (contributed[of] ?? 0) + 1
    seen.add(person)
    if (own.has(of)) seconds.push(taken)
  }
  return withholdSmall({ parted, contributed: [contributed], scope }) ? medianTaskTime(seconds) : null
}
