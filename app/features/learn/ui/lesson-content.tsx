import { getLessonComponent, keepLessonComponent, type LessonFactory } from '~/features/content/lesson-component'
import { libraryParts } from './parts/library-parts'

/** Where a compiled lesson lies: same origin, immutable, under its hash. */
export function lessonModuleUrl(hash: string): string {
  return `/library/lesson.${hash}.js`
}

/** Loads a compiled lesson in the browser, by `import()`, without eval. */
export function fetchLesson(hash: string): Promise<void> {
  return keepLessonComponent(hash, () => import(/* @vite-ignore */ lessonModuleUrl(hash)) as Promise<{ default: LessonFactory }>)
}

/** The lesson's own text. Suspends until its module is there: on hydration the server's text stays in view meanwhile. */
export function LessonContent({ hash }: { hash: string }) {
  const Content = getLessonComponent(hash)
  if (!Content) throw fetchLesson(hash)
  return <Content components={libraryParts} />
}
