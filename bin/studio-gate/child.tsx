// The process in which an unreviewed lesson is checked, compiled and rendered. Its parent ends it when it takes too long.
import * as React from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import type { GateAnswer, GateQuestion } from '~/features/author/open-gate.server'
import { checkSafety } from '~/features/content/check-safety'
import { bundleLesson } from '~/features/content/compile-lesson.server'
import type { LessonOutline } from '~/features/content/content.schema'
import type { LessonFactory } from '~/features/content/lesson-component'
import { outlineLesson } from '~/features/content/outline-lesson'
import { renderAlone } from '~/features/learn/ui/render-alone'

process.on('message', async (question: GateQuestion) => {
  process.send?.(await answer(question))
})

await answer({ name: 'warm-up', source: '<Step depth="essence" title="Warm">\n\nOne *word*.\n\n</Step>' })
process.send?.('ready')

async function answer({ name, source, images = {} }: GateQuestion): Promise<GateAnswer> {
  try {
    const { problems, body } = checkSafety({ file: name, source })
    if (body === null) return { accepted: false, problems, html: null }
    const found: LessonOutline[] = []
    const remarkPlugin = outlineLesson(
      (outline) => found.push(outline),
      (src) => {
        const file = images[src.replace(/^\.\//, '')]
        return file ? `/library/${file}` : src
      },
    )
    const code = await bundleLesson({ body, remarkPlugin, minify: false })
    const build = new Function('React', 'ReactDOM', '_jsx_runtime', code) as LessonFactory
    const Content = build(React, {}, jsxRuntime).default
    const outline = found.at(-1)
    const html = renderToStaticMarkup(renderAlone(Content, outline?.steps ?? []))
    return { accepted: true, problems: [], html, ...(outline && { compiled: { code, outline } }) }
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
    return {
      accepted: false,
      problems: [{ line: 1, rule: 'compile', message, remedy: 'Mend what the message names.' }],
      html: null,
    }
  }
}
