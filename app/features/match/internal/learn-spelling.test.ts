import { expect, test } from 'vitest'
import { basesOf, learnSpelling } from './learn-spelling'
import { openWords, packWords } from './pack-words'
import { hashSpelling } from './slips'

const has = (packed: string, word: string) => openWords(packed)(hashSpelling(word))

test('usual is what many phrases say, and valid what a slip leads to from there that is a word as well', () => {
  const phrases = Array.from({ length: 200 }, (_, at) =>
    at < 190 ? 'their partner signed' : 'a partnership with a planet',
  )
  const spelling = learnSpelling(phrases, ['parter', 'sign', 'sigh', 'kelp', 'signer'])
  if (!spelling) throw new Error('nothing learned')
  for (const word of ['their', 'partner', 'signed']) expect(has(spelling.usual, word)).toBe(true)
  for (const word of ['planet', 'partnership', 'with', 'sign']) expect(has(spelling.usual, word)).toBe(false)
  // "sighed" is one slip from "signed".
  for (const word of ['parter', 'sigh', 'signer']) expect(has(spelling.valid, word)).toBe(true)
  expect(has(spelling.valid, 'kelp')).toBe(false)
})

test('the words of which a word may be a form', () => {
  expect(basesOf('pegs')).toEqual(['pegs', 'peg'])
  expect(basesOf('lunched')).toEqual(['lunched', 'lunch', 'lunche'])
  expect(basesOf('dining')).toEqual(['dining', 'din', 'dine'])
  expect(basesOf('kelp')).toEqual(['kelp'])
})

test('a packed set knows all of its words, and of others next to none', () => {
  const words = Array.from({ length: 3000 }, (_, at) => `word${at}`)
  const packed = packWords(words)
  expect(words.every((word) => has(packed, word))).toBe(true)
  const others = Array.from({ length: 3000 }, (_, at) => `other${at}`)
  expect(others.filter((word) => has(packed, word)).length).toBeLessThan(30)
  expect(has(packWords([]), 'word')).toBe(false)
})
