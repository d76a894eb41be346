import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askWhich } from './ask-which'
import type { RankedSituation } from './match.schema'

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

const anyRanked = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 7 }).map((parts) => {
  const sum = parts.reduce((total, part) => total + part, 0)
  return ranked(...parts.sort((a, b) => b - a).map((part) => part / sum))
})

test('no other question of so many choices leaves less open', () => {
  fc.assert(
    fc.property(anyRanked, (situations) => {
      const choices = askWhich(situations)
      if (!choices) return
      const others = subsetsOf(situations, choices.length).map((chosen) => leftOpen(situations, chosen))
      expect(leftOpen(situations, choices)).toBeLessThanOrEqual(Math.min(...others) + 1e-9)
    }),
  )
})

test('asks only where the first is unsure, between two or three that are likely, the likeliest first', () => {
  fc.assert(
    fc.property(anyRanked, (situations) => {
      const choices = askWhich(situations)
      const [first, second] = situations
      const unsure = first !== undefined && first.score < 0.5 && second !== undefined && second.score >= 0.06
      expect(choices !== null).toBe(unsure)
      if (!choices) return
      expect([2, 3]).toContain(choices.length)
      expect(choices).toEqual(situations.slice(0, choices.length).map(({ id }) => id))
      for (const { id, score } of situations)
        if (choices.includes(id)) expect(score).toBeGreaterThanOrEqual(0.06)
    }),
  )
})

/** How much is still open after the answer, in the mean: nothing where it named one, else what the others leave. */
function leftOpen(situations: RankedSituation[], choices: string[]): number {
  const others = situations.filter(({ id }) => !choices.includes(id)).map(({ score }) => score)
  const share = others.reduce((sum, score) => sum + score, 0)
  return others.reduce((left, score) => left - score * Math.log(score / share), 0)
}

function subsetsOf(situations: RankedSituation[], size: number): string[][] {
  if (size === 0) return [[]]
  return situations.flatMap(({ id }, at) =>
    subsetsOf(situations.slice(at + 1), size - 1).map((rest) => [id, ...rest]),
  )
}
