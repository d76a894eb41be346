import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addAsides } from './add-asides'
import { outsideLabel } from './internal/inside-evidence'

const phrases = Array.from({ length: 600 }, (_, at) => ({ text: `weather ${at} of it`, label: outsideLabel }))
const own = new Set(phrases.map(({ text }) => text))
const added = (asides: string[], rows = phrases) =>
  addAsides(rows, asides).filter(({ text }) => !own.has(text))

test('about every second phrase that is not ours is said once more, with an aside before or after it', () => {
  const rows = added(['lawyer here'])
  expect(rows.length).toBeGreaterThan(240)
  expect(rows.length).toBeLessThan(360)
  expect(rows.every(({ text, label }) => /weather \d+ of it/.test(text) && label === outsideLabel)).toBe(true)
  expect(rows.some(({ text }) => text.startsWith('lawyer here, weather'))).toBe(true)
  expect(rows.some(({ text }) => text.endsWith('of it, lawyer here'))).toBe(true)
})

const ours = phrases.map(({ text }) => ({ text, label: 'impasse' }))

test('what is ours is never said once more, and stays as it is where no aside is a circumstance', () => {
  expect(
    addAsides(ours, ['lawyer here', 'so,', 'since the kickoff, which was mine', 'it is since May']),
  ).toEqual(ours)
})

test('about every fourth phrase is said with a circumstance instead, most often behind it', () => {
  const rows = addAsides(ours, ['lawyer here', 'since the kickoff'])
  expect(rows.length).toBe(ours.length)
  const hung = rows.filter(({ text }) => !own.has(text))
  expect(hung.length).toBeGreaterThan(110)
  expect(hung.length).toBeLessThan(190)
  const behind = hung.filter(({ text }) => /^weather \d+ of it since the kickoff$/.test(text)).length
  const before = hung.filter(({ text }) => /^since the kickoff weather \d+ of it$/.test(text)).length
  expect(behind + before).toBe(hung.length)
  expect(behind).toBeGreaterThan(before)
})

test('what ends in a comma, a colon or a full stop stands before, and a finished sentence gets no comma', () => {
  for (const aside of ['so,', 'question:', "I'm a lawyer."])
    expect(added([aside]).every(({ text }) => text.startsWith(`${aside} weather`))).toBe(true)
  const finished = phrases.map(({ text, label }) => ({ text: `${text}!`, label }))
  const after = addAsides(finished, ['thanks']).filter(({ text }) => text.endsWith('thanks'))
  expect(after.length).toBeGreaterThan(0)
  expect(after.every(({ text }) => text.endsWith('of it! thanks'))).toBe(true)
})

test('phrases stay as they are, and each gets the same aside whatever stands beside it', () => {
  const asides = ['hi,', 'thanks', "I'm new here"]
  expect(addAsides(phrases, asides).filter(({ text }) => own.has(text))).toEqual(phrases)
  expect(addAsides(phrases, [])).toEqual(phrases)
  fc.assert(
    fc.property(fc.subarray(phrases), (some) => {
      expect(addAsides(some, asides)).toEqual(some.flatMap((phrase) => addAsides([phrase], asides)))
    }),
  )
})
