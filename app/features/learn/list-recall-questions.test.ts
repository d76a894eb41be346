import { expect, test } from 'vitest'
import type { Lesson } from '~/features/content/content.schema'
import { getLibrary } from '~/features/content/get-library.server'
import { listRecallQuestions } from './list-recall-questions'

type Outline = Parameters<typeof listRecallQuestions>[0]['outline']
const nothing: Outline = { say: [], avoid: [], turns: [] }
const ask = (outline: Partial<Outline>, summary = 'Call the break, and use it.') =>
  listRecallQuestions({ summary, outline: { ...nothing, ...outline } })
const line = (text: string, when?: string, depth: 'essence' | 'core' = 'essence') => ({
  text,
  depth,
  ...(when && { when }),
})

test('turns a scenario, a line to avoid and a line for a moment round, in this order', () => {
  const questions = ask({
    say: [line('Give me two minutes.', 'If they push for it')],
    avoid: [{ text: 'Calm down.', why: 'Nobody ever did.', instead: 'I see this matters.', depth: 'core' }],
    turns: [
      {
        setting: 'It is late.',
        who: 'Ada',
        says: 'Take it or leave it.',
        works: 'What would change on Friday?',
        others: [],
        outcome: 'She thinks.',
        depth: 'deeper',
      },
    ],
  })
  expect(questions.map(({ told, answers, depth }) => ({ told, answers, depth }))).toEqual([
    {
      told: ['It is late.', 'Ada: “Take it or leave it.”'],
      answers: [{ text: 'What would change on Friday?', because: 'She thinks.' }],
      depth: 'deeper',
    },
    {
      told: ['Not: “Calm down.”'],
      answers: [{ text: 'I see this matters.', because: 'Nobody ever did.' }],
      depth: 'core',
    },
    {
      told: ['If they push for it'],
      answers: [{ text: 'Give me two minutes.', because: '' }],
      depth: 'essence',
    },
  ])
})

test('what says too little by itself is not asked: a word for a moment, an avoided line with nothing better', () => {
  const questions = ask({
    say: [line('First line.'), line('Second line.', 'Then')],
    avoid: [{ text: 'Calm down.', why: 'Nobody ever did.', instead: null, depth: 'core' }],
  })
  expect(questions).toMatchObject([
    { told: ['Call the break, and use it.'], answers: [{ text: 'First line.' }] },
  ])
  expect(ask({})).toEqual([])
})

test('two lines for one moment are one question', () => {
  const questions = ask({ say: [line('A.', 'When they push'), line('B.', 'When they push …')] })
  expect(questions).toHaveLength(1)
  expect(questions[0]?.answers.map(({ text }) => text)).toEqual(['A.', 'B.'])
})

test('a question keeps its key when others come before it and its signs are mended, and another has another', () => {
  const before = ask({ say: [line('A.', 'When they push hard')] })
  const after = ask({
    say: [line('New.', 'When they wait long'), line('A, mended.', 'When they push hard …')],
    avoid: [{ text: 'When they push hard', why: 'x', instead: 'y', depth: 'essence' }],
  })
  expect(after.filter(({ key }) => key === before[0]?.key)).toMatchObject([
    { answers: [{ text: 'A, mended.' }] },
  ])
  expect(new Set(after.map(({ key }) => key)).size).toBe(3)
})

test('every lesson of the library has a question for whoever read its essence, and no two keys alike', async () => {
  const { lessons } = await getLibrary()
  const without = (test: (lesson: Lesson) => boolean) =>
    lessons.filter((lesson) => !test(lesson)).map(({ slug }) => slug)
  expect(without((lesson) => listRecallQuestions(lesson).some(({ depth }) => depth === 'essence'))).toEqual(
    [],
  )
  expect(
    without((lesson) => {
      const keys = listRecallQuestions(lesson).map(({ key }) => key)
      return new Set(keys).size === keys.length && keys.every((key) => /^[a-z0-9]{1,32}$/.test(key))
    }),
  ).toEqual([])
})
