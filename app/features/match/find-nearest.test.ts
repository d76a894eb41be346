import { expect, test } from 'vitest'
import { findNearest } from './find-nearest'

const lessons = [
  'use-the-break-well',
  'take-the-first-break',
  'agree-the-rule-before-the-split',
  'keep-the-lawyers-close',
  'answer-a-low-offer',
].map((slug) => ({ slug, title: slug.replaceAll('-', ' ') }))

test.each([
  ['a lesson that was renamed', 'use-the-break-better', ['use-the-break-well']],
  ['all that share a telling word', 'break', ['take-the-first-break', 'use-the-break-well']],
  ['nothing for a word of nearly all names beside a telling one', 'the-low-offer', ['answer-a-low-offer']],
  ['an address of several parts', 'lessons/offer.html', ['answer-a-low-offer']],
  ['nothing near', 'wp-login.php', []],
  ['nothing at all', '', []],
])('%s', (_name, path, expected) => {
  expect(findNearest(path, lessons).map(({ slug }) => slug)).toEqual(expected)
})

test('an empty library names nothing, and no more than three are named', () => {
  expect(findNearest('use-the-break-well', [])).toEqual([])
  const many = Array.from({ length: 9 }, (_, at) => ({ slug: `break-${'x'.repeat(at + 3)}`, title: '' }))
  expect(findNearest('break', many)).toHaveLength(3)
})
