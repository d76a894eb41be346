import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from '~/platform/paths.server'
import { slugPattern } from './words'

type Started = { ok: true; file: string } | { ok: false; fault: string; remedy: string }

/**
 * Starts a lesson: writes a skeleton with all three depths, which is readable but does not pass the check until its
 * placeholders are written. Never overwrites.
 */
export async function startLesson(options: { slug: string; title: string; today: string }): Promise<Started> {
  const { slug, today } = options
  if (!slugPattern.test(slug) || slug.length > 80) {
    const fault = slug ? `"${slug}" is no name for a lesson.` : 'The lesson needs a name.'
    return { ok: false, fault, remedy: 'npm run content:new -- answer-a-low-offer "Answer a low offer"' }
  }
  const title = options.title.trim() || slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
  const folder = join(paths.content, 'lessons', slug)
  const file = join(folder, 'index.mdx')
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(file, skeleton(slug, title, today), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return {
      ok: false,
      fault: `There is already a lesson ${slug}.`,
      remedy: `Open ${file}, or choose another name.`,
    }
  }
  return { ok: true, file: `content/lessons/${slug}/index.mdx` }
}

function skeleton(slug: string, title: string, today: string): string {
  return `---
title: ${JSON.stringify(title)}
summary: "What the reader can do after it, in one sentence."
situations: [choose-a-situation]   # ids: the names in content/situations
moments: [before]                  # before, during, after
focus: people                      # self | people | work-product | practice
point: ${slug}
signals: ["words of a task", "for which this lesson", "is the better one"]
keeper: Just Enough library team
verified: "${today}"
verifyEvery: 12
sources: []                        # at least one: author, work, year, for
---

<Step depth="essence" title="What to do first">

What to do, in at most 130 words.

<Say>The line to say aloud.</Say>

</Step>

<Step depth="core" title="How">

How, with one example.

</Step>

<Step depth="deeper" title="Why it works">

Why, and where it does not.

</Step>
`
}
