import { expect, test } from 'vitest'
import { askWhich } from './ask-which'

const ranked = (...scores: number[]) => scores.map((score, at) => ({ id: `s${at}`, score }))

test.each([
  ['sure', ranked(0.8, 0.1, 0.05), null],
  ['unsure between two', ranked(0.45, 0.4, 0.04), ['s0', 's1']],
  ['unsure between three, never more', ranked(0.3, 0.25, 0.2, 0.2), ['s0', 's1', 's2']],
  ['nothing else is likely', ranked(0.4, 0.05, 0.05), null],
  ['nothing at all', [], null],
])('%s', (_, situations, choices) => {
  expect(askWhich(situations)).toEqual(choices)
})
