import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashSlips, hashSpelling, makeSlip } from './slips'

const words = fc.stringMatching(/^[a-z]{1,12}$/)

function slipsOf(word: string): Map<string, number> {
  return new Map(Array.from(hashSlips(word), (hash, slip) => [makeSlip(word, slip), hash]))
}

test('a letter left out, one too many, another, two swapped; never the first', () => {
  const slips = slipsOf('gone')
  for (const word of ['one', 'ogne', 'tone', 'agone']) expect(slips.has(word)).toBe(false)
  for (const word of ['gne', 'gon', 'gonne', 'goned', 'gome', 'gnoe', 'goen'])
    expect(slips.has(word)).toBe(true)
})

test('each has the hash of the word that it makes', () => {
  fc.assert(
    fc.property(words, (word) => {
      for (const [slip, hash] of slipsOf(word)) expect(hash).toBe(hashSpelling(slip))
    }),
  )
})

test('what a slip leads to, a slip leads back from', () => {
  fc.assert(
    fc.property(words, (word) => {
      for (const slip of slipsOf(word).keys()) expect(slipsOf(slip).has(word)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test('there is none of no word, and none of one that nobody types', () => {
  expect(hashSlips('')).toHaveLength(0)
  expect(hashSlips('a'.repeat(64))).toHaveLength(0)
  expect(slipsOf('a'.repeat(63)).has(`${'a'.repeat(62)}b`)).toBe(true)
})
