import { expect, test } from 'vitest'
import { readFeatures } from './internal/read-features'
import { readTokens } from './internal/read-tokens'
import { createAsideSetter } from './internal/set-asides-back'
import { openClassifier } from './open-classifier'
import { trainAsides } from './train-asides'
import { trainClassifier } from './train-classifier'

const roles = ['lawyer', 'engineer', 'buyer', 'director', 'chemist', 'nurse', 'planner', 'clerk']
const asides = roles.flatMap((role) => [`I'm the ${role} here`, `speaking as ${role}`, `${role} on our side`])
const troubles = ['shouts at me', 'wants more money', 'sends no answer', 'came too late', 'left the table']
const phrases = ['he', 'she', 'their boss', 'the partner', 'the supplier', 'nobody', 'their team'].flatMap(
  (who) => troubles.map((trouble) => `${who} ${trouble}`),
)
const learned = trainAsides({
  asides,
  phrases: [...phrases, ...phrases.map((text) => `${text} again`)],
  concepts: [],
})

/** How much each word of a task counts, of its own whole weight. */
function sharesOf(task: string, model = learned): number[] {
  const tokens = readTokens(task)
  const features = readFeatures(tokens, { readConcepts: () => [], pieces: false })
  const before = features.weights.slice()
  createAsideSetter(model)(tokens, features)
  return tokens.map((_, token) => {
    const at = features.from.findIndex((from, place) => from === token && features.to[place] === token)
    return (features.weights[at] as number) / (before[at] as number)
  })
}

test('a clause that reads as an aside counts for less, whatever stands beside it, and never for nothing', () => {
  const shares = sharesOf("their boss shouts at me, I'm the welder here")
  expect(shares.slice(0, 5)).toEqual([1, 1, 1, 1, 1])
  expect(Math.max(...shares.slice(5))).toBeLessThan(0.6)
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.25)
  expect(sharesOf('Speaking as buyer: she came too late').at(0)).toBeLessThan(0.6)
})

test('a text of one clause, or of asides alone, is what it is', () => {
  for (const task of [
    "I'm the lawyer here",
    "I'm the lawyer here, speaking as engineer",
    '',
    'she left, he left',
  ])
    expect(sharesOf(task).every((share) => share === 1)).toBe(true)
})

test('what is a pair across a border counts as the lesser of both', () => {
  const tokens = readTokens("she left the table, I'm the nurse here")
  const features = readFeatures(tokens, { readConcepts: () => [], pieces: false })
  const pair = features.from.findIndex((from, at) => from === 3 && features.to[at] === 4)
  const before = features.weights[pair] as number
  createAsideSetter(learned)(tokens, features)
  expect(features.weights[pair]).toBeLessThan(before)
})

test('where no aside was learned, every clause counts', () => {
  for (const of of [
    { asides: [], phrases },
    { asides: [], phrases: [] },
  ]) {
    const model = trainAsides({ ...of, concepts: [] })
    expect(sharesOf("he shouts, I'm the lawyer here", model).every((share) => share === 1)).toBe(true)
  }
})

test('the same texts give the same bytes', () => {
  const again = trainAsides({ asides, phrases, concepts: [] })
  expect(JSON.stringify(again)).toBe(JSON.stringify(trainAsides({ asides, phrases, concepts: [] })))
})

test('who somebody is, said in phrases of one situation only, speaks for it no longer', () => {
  const rows = ['price', 'silence'].flatMap((label) =>
    Array.from({ length: 120 }, (_, at) => ({
      label,
      text:
        label === 'price'
          ? `they ask for number ${at} percent more money${at % 3 ? '' : ", I'm the buyer here"}`
          : `the partner sends no answer to mail ${at}`,
    })),
  )
  const model = trainClassifier(rows, { vectors: null, concepts: [] })
  const shareOfSilence = (aside: typeof learned | null) =>
    openClassifier(model, aside)
      .classify("the partner sends no answer, I'm the buyer here")
      .ranked.find(({ label }) => label === 'silence')?.score ?? 0
  expect(shareOfSilence(learned)).toBeGreaterThan(shareOfSilence(null))
})
