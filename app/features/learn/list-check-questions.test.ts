import { expect, test } from 'vitest'
import { getLibrary } from '~/features/content/get-library.server'
import { depths } from '~/features/content/words'
import { listCheckQuestions } from './list-check-questions'

const turn = {
  setting: 'It is late.',
  who: 'Ada',
  says: 'Take it or leave it.',
  works: 'What would change on Friday?',
  others: ['Then we leave it.', 'Fine.'],
  outcome: 'She thinks.',
  depth: 'core',
} as const

const avoid = { text: 'Calm down.', why: '', instead: 'I see this matters.', depth: 'essence' } as const

test('the choices of a scenario, and a line to avoid beside the better one', () => {
  const questions = listCheckQuestions(
    { outline: { avoid: [avoid], turns: [{ ...turn, others: [...turn.others] }] } },
    'core',
  )
  expect(questions.map(({ told, options }) => [told.length, options.map(({ text }) => text).sort()])).toEqual(
    [
      [2, ['Fine.', 'Then we leave it.', 'What would change on Friday?']],
      [0, ['Calm down.', 'I see this matters.']],
    ],
  )
  const right = questions.map((one) => one.options.find(({ key }) => key === one.right)?.text)
  expect(right).toEqual(['What would change on Friday?', 'I see this matters.'])
})

test('what the depth does not hold is not asked; where there is nothing to choose between, nothing is', () => {
  const outline = { avoid: [{ ...avoid, instead: null }], turns: [{ ...turn, others: [...turn.others] }] }
  expect(listCheckQuestions({ outline }, 'essence')).toEqual([])
  expect(listCheckQuestions({ outline: { avoid: [], turns: [{ ...turn, others: [] }] } }, 'deeper')).toEqual(
    [],
  )
})

test('over the library: every question has one right answer among several, and their place says nothing', async () => {
  const { lessons } = await getLibrary()
  let [asked, firstIsRight] = [0, 0]
  for (const lesson of lessons)
    for (const depth of depths)
      for (const { options, right } of listCheckQuestions(lesson, depth)) {
        expect(new Set(options.map(({ key }) => key)).size).toBe(options.length)
        expect(options.filter(({ key }) => key === right)).toHaveLength(1)
        expect(options.length).toBeGreaterThan(1)
        asked++
        if (options[0]?.key === right) firstIsRight++
      }
  expect(asked).toBeGreaterThan(lessons.length)
  expect(firstIsRight / asked).toBeGreaterThan(0.2)
  expect(firstIsRight / asked).toBeLessThan(0.6)
})
