import { pathToFileURL } from 'node:url'
import { modulePath } from './compile-lesson.server'
import { keepLessonComponent, type LessonFactory } from './lesson-component'

/** Makes a lesson's component ready for rendering on the server, from the very file that browsers get. No eval. */
export async function loadLessonModule(hash: string): Promise<void> {
  await keepLessonComponent(hash, async () => {
    const url = pathToFileURL(modulePath(hash)).href
    return (await import(/* @vite-ignore */ url)) as { default: LessonFactory }
  })
}
