import { expect, test } from 'vitest'
import { readPhrases } from './read-phrases'

test('reads phrases with their style, role, second situation and story', () => {
  const { phrases, problems } = readPhrases(
    'p.txt',
    '# a number\nterse/sales | half\r\n\ncry/alliance/+impasse | not again\n',
  )
  expect(problems).toEqual([])
  expect(phrases).toEqual([
    { text: 'half', style: 'terse', role: 'sales', story: 'a number' },
    { text: 'not again', style: 'cry', role: 'alliance', also: 'impasse', story: 'a number' },
  ])
})

test('names the line of what is no phrase, and keeps the rest', () => {
  const { phrases, problems } = readPhrases('p.txt', 'half\nloud/sales | no such style\nterse/sales | kept')
  expect(phrases.map(({ text }) => text)).toEqual(['kept'])
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
    [1, 'phrase-line'],
    [2, 'phrase-line'],
  ])
})

test('a story may name the lesson that serves whoever tells it, and the next may name none', () => {
  const { phrases, problems } = readPhrases(
    'p.txt',
    '# late -> raise-it\nterse/sales | a\n# a - b\nterse/sales | b\n# late->no\nterse/sales | c\n',
  )
  expect(problems).toEqual([])
  expect(phrases.map(({ story, lesson }) => [story, lesson])).toEqual([
    ['late', 'raise-it'],
    ['a - b', undefined],
    ['late->no', undefined],
  ])
})
