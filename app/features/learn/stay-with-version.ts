import type { PlayedLesson } from './ui/lesson-player'

type Begun = { lesson: PlayedLesson }

let begun: Begun | null = null

/** Notes the version of a lesson that a reader has before them. */
export function beginVersion(played: Begun): void {
  if (begun?.lesson.slug !== played.lesson.slug) begun = played
}

/**
 * Who is in the middle of a lesson finishes the version they began, also when a newer one is published meanwhile: what is
 * asked anew for the same lesson keeps its text, until another lesson or another document is opened.
 */
export function stayWithVersion<T extends Begun>(played: T): T {
  if (begun?.lesson.slug !== played.lesson.slug || begun.lesson.hash === played.lesson.hash) return played
  return { ...played, lesson: begun.lesson }
}

/** What was begun of this lesson, for when it has been retired meanwhile; null where nothing was. */
export function versionBegun<T extends Begun>(slug: string | undefined): T | null {
  return begun?.lesson.slug === slug ? (begun as T) : null
}
