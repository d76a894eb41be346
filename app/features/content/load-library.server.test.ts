import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'library-'))
const kept = 'use-the-break-well'
process.env.CONTENT_DIR = join(folder, 'content')
process.env.DATA_DIR = join(folder, 'data')

beforeAll(() => {
  cpSync('content/situations', join(folder, 'content/situations'), { recursive: true })
  cpSync('content/not-ours.phrases.txt', join(folder, 'content/not-ours.phrases.txt'))
  cpSync(`content/lessons/${kept}`, join(folder, `content/lessons/${kept}`), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function load() {
  const { loadLibrary } = await import('./load-library.server')
  return loadLibrary('2026-11-23')
}
function write(slug: string, text: string) {
  mkdirSync(join(folder, 'content/lessons', slug), { recursive: true })
  writeFileSync(join(folder, 'content/lessons', slug, 'index.mdx'), text)
}

test('compiles a lesson into a module that renders without eval, and keeps it', async () => {
  const library = await load()
  expect(library.lessons.map(({ slug }) => slug)).toEqual([kept])
  expect(library.problems).toEqual([])
  const { loadLessonModule } = await import('./load-lesson-module.server')
  const { getLessonComponent } = await import('./lesson-component')
  const hash = library.lessons[0]?.hash ?? ''
  await loadLessonModule(hash)
  expect(getLessonComponent(hash)).toBeTypeOf('function')
  const before = readdirSync(join(folder, 'data/library'))
  await load()
  expect(readdirSync(join(folder, 'data/library'))).toEqual(before)
})

test.each([
  ['broken-front', '---\ntitle: [\n---\n', 'front-matter-yaml'],
  ['empty-file', '', 'front-matter'],
  ['Bad_Slug', '---\ntitle: x\n---\n', 'slug'],
])('leaves out %s, says why, and serves the rest', async (slug, text, rule) => {
  write(slug, text)
  const library = await load()
  expect(library.left).toEqual([slug])
  expect(library.lessons.map((lesson) => lesson.slug)).toEqual([kept])
  expect(library.problems[0]).toMatchObject({ rule, file: `content/lessons/${slug}/index.mdx` })
  rmSync(join(folder, 'content/lessons', slug), { recursive: true })
})

test('every lesson of the library renders, its parts included', async () => {
  cpSync('content/lessons', join(folder, 'content/lessons'), { recursive: true })
  const library = await load()
  expect(library.left).toEqual([])
  const { loadLessonModule } = await import('./load-lesson-module.server')
  for (const { hash } of library.lessons) await loadLessonModule(hash)
  const { getLessonComponent } = await import('./lesson-component')
  expect(library.lessons.every(({ hash }) => getLessonComponent(hash))).toBe(true)
})
