import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editFront, readFront } from './edit-front'

const text = `---
title: "Say it plainly"
situations: [hard-anchor]   # the first is the one it was written for
verified: "2026-11-23"
verifyEvery: 12 # months
sources:
  - author: Roger Fisher
    work: Getting to Yes
    for: criteria
---

<Step depth="essence" title="One">

Text: with a colon.

</Step>
`

test('reads what a form shows', () => {
  expect(readFront(text)).toMatchObject({
    title: 'Say it plainly',
    situations: ['hard-anchor'],
    verifyEvery: 12,
  })
  expect(readFront('no front matter')).toBeNull()
  expect(readFront('---\ntitle: "open\n---\n')).toBeNull()
})

test('sets one key, and leaves every other line as it was', () => {
  const after = editFront(text, 'situations', ['hard-anchor', 'concessions'])
  const [changed, ...others] = (after ?? '').split('\n').filter((line) => !text.split('\n').includes(line))
  expect(changed).toContain('[hard-anchor, concessions]')
  expect(changed).toContain('# the first is the one it was written for')
  expect(others).toEqual([])
})

test('a date keeps its quotes, a number stays one', () => {
  expect(editFront(text, 'verified', '2027-01-02')).toContain('verified: "2027-01-02"')
  expect(editFront(text, 'verifyEvery', 6)).toContain('verifyEvery: 6 # months')
})

test('takes a key out, and puts a new one in', () => {
  expect(editFront(text, 'verifyEvery', undefined)).not.toContain('verifyEvery')
  expect(readFront(editFront(text, 'side', 'we') ?? '')).toMatchObject({ side: 'we' })
})

test('what cannot be read is left alone', () => {
  expect(editFront('---\ntitle: [\n---\n', 'title', 'x')).toBeNull()
})

test('of every lesson of the library the title alone changes', () => {
  for (const slug of readdirSync('content/lessons')) {
    const source = readFileSync(`content/lessons/${slug}/index.mdx`, 'utf8')
    const after = editFront(source, 'title', 'Another title') ?? ''
    const before = new Set(source.split('\n'))
    const changed = after.split('\n').filter((line) => !before.has(line))
    expect(
      changed.filter((line) => !/^title: /.test(line)),
      slug,
    ).toEqual([])
  }
})
