import type { ComponentType } from 'react'
import * as React from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import { importAgain } from '~/platform/import-again'

/** The props of a compiled lesson: the parts it is built from. */
export type LessonComponent = ComponentType<{ components: Record<string, unknown> }>
export type LessonFactory = (
  react: typeof React,
  reactDom: object,
  jsx: typeof jsxRuntime,
) => { default: LessonComponent }

const ready = new Map<string, LessonComponent>()
const underWay = new Map<string, Promise<void>>()

/** The component of a compiled lesson if it has been loaded; pages load it before they render. */
export function getLessonComponent(hash: string): LessonComponent | null {
  return ready.get(hash) ?? null
}

/** Loads a compiled module once per hash. A failed load is forgotten, so that the next try is a real one. */
export function keepLessonComponent(
  hash: string,
  load: () => Promise<{ default: LessonFactory }>,
): Promise<void> {
  if (ready.has(hash)) return Promise.resolve()
  const pending = underWay.get(hash)
  if (pending) return pending
  const work = load()
    .then((module) => {
      ready.set(hash, module.default(React, {}, jsxRuntime).default)
    })
    .finally(() => underWay.delete(hash))
  underWay.set(hash, work)
  return work
}

/** Where a compiled lesson lies: same origin, immutable, under its hash. */
export function lessonModuleUrl(hash: string): string {
  return `/library/lesson.${hash}.js`
}

/** The hash in such an address, or null. */
export function lessonHashOf(address: string): string | null {
  return /^\/library\/lesson\.([0-9a-f]{20})\.js$/.exec(address)?.[1] ?? null
}

/** Loads a compiled lesson in the browser, by `import()`, without eval. */
export function fetchLesson(hash: string): Promise<void> {
  return keepLessonComponent(hash, () => importAgain<{ default: LessonFactory }>(lessonModuleUrl(hash)))
}
