import { expect, test } from 'vitest'
import { checkSpelling } from './check-spelling.server'

const texts = (...lines: string[]) => [
  {
    file: 'lesson.mdx',
    passages: lines.map((text, at) => ({ line: 10 * (at + 1), text, kind: 'text' as const })),
  },
]
const spell = async (line: string, words = '') =>
  (await checkSpelling(texts(line), words)).map(({ message }) => message)

test('names word, file and line, in a paragraph of several lines too, once a file', async () => {
  expect(await checkSpelling(texts('All right.', 'Fine,\nbut a jurney.', 'A jurney.'), '')).toEqual([
    {
      file: 'lesson.mdx',
      line: 21,
      rule: 'spelling',
      message: '"jurney" is in no dictionary.',
      remedy: expect.stringContaining('content/words.txt'),
      level: 'error',
    },
  ])
})

test.each([
  'The colour of a lorry, organised with a programme.',
  'The color of a truck, organized at the center.',
  "They don't know, and it isn’t theirs; the partner's plan, the others' plan.",
  'AGAIN nobody came.',
])('lets British and American English pass: %s', async (line) => {
  expect(await spell(line)).toEqual([])
})

test('knows the names of the list, with their capitals and as possessives', async () => {
  const words = '# People\nEilidh   # a studio in Dundee\n'
  expect(await spell("Eilidh and Eilidh’s chair, Eilidh's loom", words)).toEqual([])
  expect(await spell('eilidh, Eilidh', words)).toEqual(['"eilidh" is in no dictionary.'])
})

test('names words of the list that nothing uses', async () => {
  const problems = await checkSpelling(texts('Eilidh sits.'), '# People\nEilidh\nDilnoza\n')
  expect(problems).toMatchObject([
    { file: 'content/words.txt', line: 3, rule: 'word-unused', level: 'warning' },
  ])
})
