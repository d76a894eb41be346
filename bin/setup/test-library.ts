import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'

const situations = ['hard-anchor', 'mid-negotiation', 'reset-mindset', 'new-counterpart', 'first-meeting']
const lessons = ['answer-an-extreme-first-number', 'use-the-break-well']

/**
 * For tests that change the library: a content folder of this test's own, with two lessons and five situations, so that
 * it is built and trained in a moment. Call it before anything is imported that reads the settings.
 */
export function openSmallLibrary(): { content: string; lesson: (slug: string) => string } {
  const content = mkdtempSync(join(tmpdir(), 'just-enough-content-'))
  mkdirSync(join(content, 'situations'))
  for (const id of situations)
    for (const ending of ['mdx', 'phrases.txt'])
      cpSync(`content/situations/${id}.${ending}`, join(content, 'situations', `${id}.${ending}`))
  for (const slug of lessons)
    cpSync(`content/lessons/${slug}`, join(content, 'lessons', slug), { recursive: true })
  for (const file of ['not-ours.phrases.txt', 'words.txt']) cpSync(`content/${file}`, join(content, file))
  for (const folder of ['concepts', 'word-vectors'])
    symlinkSync(resolve('content', folder), join(content, folder))
  process.env.CONTENT_DIR = content
  afterAll(() => rmSync(content, { recursive: true, force: true }))
  return {
    content,
    lesson: (slug) => readFileSync(join(content, 'lessons', slug, 'index.mdx'), 'utf8'),
  }
}
