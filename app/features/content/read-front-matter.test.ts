import { expect, test } from 'vitest'
import { z } from 'zod'
import { readFrontMatter } from './read-front-matter'

const schema = z.strictObject({ title: z.string(), tags: z.array(z.string()).optional() })
const read = (source: string) => readFrontMatter({ file: 'x.mdx', source, schema })

test('splits front matter and body, and keeps the lines of the body', () => {
  const found = read('---\ntitle: A\n---\n\nBody')
  expect(found).toEqual({ ok: true, data: { title: 'A' }, body: '\n\n\n\nBody' })
})

test.each([
  ['code as front matter', '---js\nmodule.exports = {}\n---\n', 'front-matter', 1],
  ['upper case', '---JS\n{}\n---\n', 'front-matter', 1],
  ['a byte order mark', '\uFEFF---\ntitle: A\n---\n', 'front-matter', 1],
  ['none at all', '# Hello', 'front-matter', 1],
  ['never closed', '---\ntitle: A\n', 'front-matter', 1],
  ['broken YAML', '---\ntitle: A\ntags: [a\n---\n', 'front-matter-yaml', 3],
  ['a repeated key', '---\ntitle: A\ntitle: B\n---\n', 'front-matter-yaml', 3],
  ['an alias', '---\ntitle: &a A\ntags: [*a]\n---\n', 'front-matter-alias', 2],
  ['an unknown key', '---\ntitle: A\nlayout: x\n---\n', 'front-matter', 2],
  ['a wrong type', '---\ntitle: A\ntags:\n  - 1\n---\n', 'front-matter', 4],
])('refuses %s, with its line and a remedy', (_name, source, rule, line) => {
  const found = read(source)
  expect(found.ok).toBe(false)
  if (found.ok) return
  expect(found.problems[0]).toMatchObject({ rule, line, file: 'x.mdx' })
  expect(found.problems[0]?.remedy.length).toBeGreaterThan(10)
})

test('reads Windows line ends', () => {
  expect(read('---\r\ntitle: A\r\n---\r\nBody').ok).toBe(true)
})
