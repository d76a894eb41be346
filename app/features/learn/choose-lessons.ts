import type { OfflineChoice } from './offline-choice'
import type { KeptLesson } from './pack-library'

type Chosen = Pick<KeptLesson, 'slug' | 'situations'>

/** The lessons that a choice keeps on the device, in the order of the library. Pure. */
export function chooseLessons<T extends Chosen>(
  lessons: T[],
  choice: Pick<OfflineChoice, 'keep' | 'situations' | 'opened'>,
): T[] {
  if (choice.keep === 'all') return lessons
  if (choice.keep === 'box') return []
  const situations = new Set(choice.situations)
  const opened = new Set(choice.opened)
  return lessons.filter(
    ({ slug, situations: own }) => opened.has(slug) || own.some((situation) => situations.has(situation)),
  )
}
