import { expect, test } from 'vitest'
import { checkOverlap } from './check-overlap'
import type { LessonProse } from './read-lesson-prose'

const lesson = (file: string, texts: string[], works: string[] = []): LessonProse => ({
  file,
  front: 1,
  passages: [
    { line: 2, text: 'A title that all the lessons of this test have in common', kind: 'label' },
    ...texts.map((text, at) => ({ line: 20 + 2 * at, text, kind: 'text' as const })),
  ],
  works,
  words: [],
})

test('finds a run of eight words, whatever case, marks and line breaks, and names both places', () => {
  const problems = checkOverlap([
    lesson('a.mdx', ['First.', 'Put the pen down, and ask what they would need.']),
    lesson('b.mdx', ['Now put the pen\ndown and ask: “What they would need?” Then wait.']),
  ])
  expect(problems).toEqual([
    {
      file: 'b.mdx',
      line: 20,
      rule: 'overlap',
      message: '10 words stand in a.mdx:22 too: "put the pen down and ask what they would need".',
      remedy: expect.any(String),
      level: 'error',
    },
  ])
})

test('counts a run in the lines where it begins', () => {
  const run = 'one two three four five six seven eight'
  const [problem] = checkOverlap([lesson('a', [`zero\n${run}`]), lesson('b', [`nil\nnull\n${run}`])])
  expect(problem).toMatchObject({ line: 22, message: expect.stringContaining('a:21') })
})

test.each([
  ['seven words', ['one two three four five six seven'], ['one two three four five six seven'], []],
  [
    'a run across paragraphs',
    ['one two three four', 'five six seven eight'],
    ['one two three four five six seven eight'],
    [],
  ],
  [
    'the title of a source',
    ['In One Two Three Four Five Six Seven Eight'],
    ['see one two three four five six seven eight'],
    ['One, Two, Three, Four: Five Six Seven Eight'],
  ],
])('lets %s pass', (_name, a, b, works) => {
  expect(checkOverlap([lesson('a', a, works), lesson('b', b)])).toEqual([])
})

test('a lesson may repeat itself, and three lessons make one error for each pair', () => {
  const run = 'one two three four five six seven eight nine ten'
  expect(checkOverlap([lesson('a', [run, run])])).toEqual([])
  expect(checkOverlap([lesson('a', [run]), lesson('b', [run]), lesson('c', [run])])).toHaveLength(3)
})
