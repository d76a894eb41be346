import { addDays, formatISO, parseISO } from 'date-fns'
import type { FreshFilter } from './fresh.schema'

/** From so many days before its day on, a lesson is in the queue. */
const daysAhead = 30

export type DueLesson = {
  slug: string
  title: string
  /** ISO dates; of a later "still true" where there is one. */
  verified: string
  verifyBy: string
  /** Nobody: none was named, or they are gone or suspended. */
  keeper: { id: string; name: string } | null
  /** As the text names them, such as a team. */
  namedKeeper: string
  /** Somebody said that it needs work, and no newer text or word has settled that. */
  needsWork: { words: string; by: string; at: string } | null
}

/** The day up to which what falls due is in the queue. ISO date. */
export function dueUntil(today: string): string {
  return formatISO(addDays(parseISO(today), daysAhead), { representation: 'date' })
}

/**
 * What a filter leaves of all lessons, in the order of the queue: one's own first, then those whose day is the longest
 * past. Pure.
 * @param options.today ISO date
 */
export function sortDue(
  lessons: readonly DueLesson[],
  { filter, personId, today }: { filter: Omit<FreshFilter, 'page'>; personId: string; today: string },
): DueLesson[] {
  const until = dueUntil(today)
  const isMine = ({ keeper }: DueLesson) => keeper?.id === personId
  return lessons
    .filter((lesson) => {
      if (filter.which === 'due' && lesson.verifyBy > until && !lesson.needsWork) return false
      if (filter.whose === 'mine') return isMine(lesson)
      return filter.whose !== 'nobody' || lesson.keeper === null
    })
    .sort((a, b) => {
      if (isMine(a) !== isMine(b)) return isMine(a) ? -1 : 1
      if (a.verifyBy !== b.verifyBy) return a.verifyBy < b.verifyBy ? -1 : 1
      return a.slug < b.slug ? -1 : 1
    })
}
