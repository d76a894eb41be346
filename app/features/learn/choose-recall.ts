import { type Depth, holdsDepth } from '~/features/content/words'
import type { RecallQuestion } from './list-recall-questions'

/** More would be a course. */
const mostOfALesson = 3

type Known = { lesson: string; question: string; due: string; lastReview: string | null }
type Earnest = { lesson: string; depth: Depth; day: string }
type Chosen = { lesson: string; question: RecallQuestion }

/**
 * The one question of a day: of those known the one that has been due for longest, or else a new one. A new one is taken
 * from a lesson that was read in earnest before today, as deep as it was read; of two lessons from the one that was asked
 * less, then from the one read last. Null where today was answered already, or nothing is due and nothing new.
 * @param known days as `2026-11-23`, in the person's zone
 * @param earnest the latest first
 * @param questionsOf of a lesson that is in the library; none for one that is not any more
 */
export function chooseRecall(options: {
  known: Known[]
  earnest: Earnest[]
  questionsOf: (lesson: string) => RecallQuestion[]
  today: string
}): Chosen | null {
  const { known, earnest, questionsOf, today } = options
  if (known.some(({ lastReview }) => lastReview === today)) return null
  const due = known.filter((each) => each.due <= today).sort((a, b) => (a.due < b.due ? -1 : 1))
  for (const { lesson, question: key } of due) {
    const question = questionsOf(lesson).find((each) => each.key === key)
    if (question) return { lesson, question }
  }
  const asked = new Map<string, Set<string>>()
  for (const { lesson, question } of known)
    asked.set(lesson, (asked.get(lesson) ?? new Set<string>()).add(question))
  const timesAsked = (lesson: string) => asked.get(lesson)?.size ?? 0
  const candidates = deepest(earnest.filter(({ day }) => day < today))
    .filter(({ lesson }) => timesAsked(lesson) < mostOfALesson)
    .sort((a, b) => timesAsked(a.lesson) - timesAsked(b.lesson))
  for (const { lesson, depth } of candidates) {
    const question = questionsOf(lesson).find(
      (each) => holdsDepth(depth, each.depth) && !asked.get(lesson)?.has(each.key),
    )
    if (question) return { lesson, question }
  }
  return null
}

/** Each lesson once, as deep as it was ever read. */
function deepest(earnest: Earnest[]): Earnest[] {
  const lessons = new Map<string, Earnest>()
  for (const use of earnest) {
    const before = lessons.get(use.lesson)
    if (!before || !holdsDepth(before.depth, use.depth))
      lessons.set(use.lesson, { ...use, day: before?.day ?? use.day })
  }
  return [...lessons.values()]
}
