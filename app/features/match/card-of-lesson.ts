import type { Lesson } from '~/features/content/content.schema'
import { depths } from '~/features/content/words'
import type { LessonCard } from './match.schema'

/** What matching and kits know of a lesson. Pure. */
export function cardOfLesson(lesson: Lesson): LessonCard {
  const { slug, title, summary, situations, moments, focus, point, signals, side, channels, outline } = lesson
  const minutes = Object.fromEntries(depths.map((depth) => [depth, outline.depths[depth].minutes]))
  return {
    slug,
    title,
    summary,
    situations,
    moments,
    focus,
    point,
    signals,
    ...(side && { side }),
    ...(channels && { channels }),
    minutes: minutes as LessonCard['minutes'],
  }
}
