import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugPattern } from '~/features/content/words'
import { plainName } from './plain-name'

test.each([
  ['Say what was decided before you part', 'say-what-was-decided-before-you-part'],
  ['  Don’t apologise — yet! ', 'dont-apologise-yet'],
  ['Über Größe: 50 %', 'uber-gro-e-50'],
  ['信頼', ''],
])('%s', (words, name) => {
  expect(plainName(words, 80)).toBe(name)
})

test('whatever the words, the name is one that a piece may have, or none', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 1, max: 80 }),
      (words, most) => {
        const name = plainName(words, most)
        expect(name.length).toBeLessThanOrEqual(most)
        expect(name === '' || slugPattern.test(name)).toBe(true)
      },
    ),
  )
})
