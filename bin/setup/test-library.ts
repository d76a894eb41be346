import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'

const situations = ['hard-anchor', 'mid-negotiation', 'reset-mindset', 'new-counterpart', 'first-meeting']
/** As many as a matcher learns well from in a tenth of the time that all of them take. */
const mostPhrases = 300
const lessons = ['answer-an-extreme-first-number', 'use-the-break-well']

/**
 * For tests that change the library: a content folder of this test's own, with two lessons and five situations, so that
 * it is built and trained in a moment. Call it before anything is imported that reads the settings.
 */
export function openSmallLibrary(): { content: string; lesson: (slug: string) => string } {
  const content = mkdtempSync(join(tmpdir(), 'just-enough-content-'))
  mkdirSync(join(content, 'situations'))
  for (const id of situations) {
    cpSync(`content/situations/${id}.mdx`, join(content, 'situations', `${id}.mdx`))
    copyPhrases(`situations/${id}.phrases.txt`, content)
  }
  copyPhrases('not-ours.phrases.txt', content)
  for (const slug of lessons)
    cpSync(`content/lessons/${slug}`, join(content, 'lessons', slug), { recursive: true })
  for (const file of ['asides.txt', 'words.txt']) cpSync(`content/${file}`, join(content, file))
  for (const folder of ['concepts', 'word-vectors'])
    symlinkSync(resolve('content', folder), join(content, folder))
  process.env.CONTENT_DIR = content
  afterAll(() => rmSync(content, { recursive: true, force: true }))
  return {
    content,
    lesson: (slug) => readFileSync(join(content, 'lessons', slug, 'index.mdx'), 'utf8'),
  }
}

function copyPhrases(file: string, content: string): void {
  const lines = readFileSync(`content/${file}`, 'utf8').split('\n')
  const phrases = lines.filter((line) => line.includes(' | '))
  const left = new Set(phrases.slice(mostPhrases))
  writeFileSync(join(content, file), lines.filter((line) => !left.has(line)).join('\n'))
}
