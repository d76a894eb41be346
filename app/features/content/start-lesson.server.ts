import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from '~/platform/paths.server'
import { slugPattern } from './words'
import { writeSkeleton } from './write-skeleton'

type Started = { ok: true; file: string } | { ok: false; fault: string; remedy: string }

/**
 * Starts a lesson: writes a skeleton with all three depths, which is readable but does not pass the check until its
 * placeholders are written. Never overwrites.
 */
export async function startLesson(options: { slug: string; title: string; today: string }): Promise<Started> {
  const { slug } = options
  if (!slugPattern.test(slug) || slug.length > 80) {
    const fault = slug ? `"${slug}" is no name for a lesson.` : 'The lesson needs a name.'
    return { ok: false, fault, remedy: 'npm run content:new -- answer-a-low-offer "Answer a low offer"' }
  }
  const folder = join(paths.content, 'lessons', slug)
  const file = join(folder, 'index.mdx')
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(file, writeSkeleton({ kind: 'lesson', ...options }), { flag: 'wx' })
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
