import { fetchLesson, getLessonComponent } from '~/features/content/lesson-component'
import { libraryParts } from './parts/library-parts'

/**
 * The lesson's own text. Its module is loaded before pages are shown; where that failed, this suspends and tries again.
 */
export function LessonContent({ hash }: { hash: string }) {
  const Content = getLessonComponent(hash)
  if (!Content) throw fetchLesson(hash)
  return <Content components={libraryParts} />
}
