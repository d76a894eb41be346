import type { LessonOutline } from './content.schema'
import { outlinePlugin } from './internal/outline-plugin'

/** The plugin that numbers steps and parts for the player in the compile pass, and tells what it found. */
export function outlineLesson(told: (outline: LessonOutline) => void): () => (tree: never) => void {
  return () => outlinePlugin({ done: ({ outline }) => told(outline) }) as (tree: never) => void
}
