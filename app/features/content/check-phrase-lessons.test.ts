import { expect, test } from 'vitest'
import { checkPhraseLessons } from './check-phrase-lessons'

const phrases = [
  { text: 'half our price', lesson: 'answer-it' },
  { text: 'they wait', lesson: 'answer-it' },
]

test('a lesson of the situation is right', () => {
  const lessons = [{ slug: 'answer-it', situations: ['impasse', 'hard-anchor'] }]
  expect(
    checkPhraseLessons([{ id: 'hard-anchor', phrases: [...phrases, { text: 'no lesson' }] }], lessons),
  ).toEqual([])
})

test.each([
  ['that is not there', [], 'is not there'],
  ['of another situation', [{ slug: 'answer-it', situations: ['exit'] }], 'does not name this situation'],
])('a lesson %s is named once, with its file', (_, lessons, words) => {
  const problems = checkPhraseLessons([{ id: 'hard-anchor', phrases }], lessons)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({
    file: 'content/situations/hard-anchor.phrases.txt',
    rule: 'phrase-lesson',
    level: 'error',
    message: expect.stringContaining(words),
  })
})
