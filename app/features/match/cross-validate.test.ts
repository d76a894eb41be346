import { expect, test } from 'vitest'
import { crossValidate } from './cross-validate'
import { listConfusions } from './list-confusions'

const rows = [
  ['price', 'a low price', 'price far too low', 'half the price', 'their price is a joke'],
  ['anger', 'he shouts at me', 'she shouts and shouts', 'an angry mail', 'they are angry'],
].flatMap(([label = '', ...texts]) => texts.map((text, at) => ({ text, label, group: `${label} ${at}` })))

test('every phrase is asked about once, by a matcher that had not learned it', () => {
  const phrases = crossValidate(rows, { vectors: null, concepts: [], folds: 4 })
  expect(phrases.map(({ text }) => text).sort()).toEqual(rows.map(({ text }) => text).sort())
})

test('confusions are counted by pair, the surest example first', () => {
  const phrase = (text: string, share: number) => ({
    text,
    label: 'price',
    said: ['anger'],
    share,
    inside: true,
  })
  const right = { ...phrase('ok', 1), said: ['price'] }
  const [first, ...rest] = listConfusions([phrase('a', 0.5), phrase('b', 0.9), right], 1)
  expect(first).toMatchObject({ meant: 'price', said: 'anger', count: 2, surest: [{ text: 'b' }] })
  expect(rest).toEqual([])
})
