import type { LessonOutline } from './content.schema'
import { outlinePlugin } from './internal/outline-plugin'

/**
 * The plugin that numbers steps and parts for the player in the compile pass, and tells what it found.
 * @param imageUrl the address that a picture of this name is served at
 */
export function outlineLesson(
  told: (outline: LessonOutline) => void,
  imageUrl: (src: string) => string = (src) => src,
): () => (tree: never) => void {
  return () => outlinePlugin({ done: ({ outline }) => told(outline), imageUrl }) as (tree: never) => void
}
