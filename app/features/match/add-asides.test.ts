import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addAsides } from './add-asides'
import { openClassifier } from './open-classifier'
import { trainClassifier } from './train-classifier'

const phrases = Array.from({ length: 600 }, (_, at) => ({ text: `they said ${at} of it`, label: 'a' }))
const own = new Set(phrases.map(({ text }) => text))
const added = (asides: string[], rows = phrases) =>
  addAsides(rows, asides).filter(({ text }) => !own.has(text))

test('about every fourth phrase is said once more, with an aside before or after it, under its label', () => {
  const rows = added(['lawyer here'])
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.length).toBeLessThan(200)
  expect(rows.every(({ text, label }) => /they said \d+ of it/.test(text) && label === 'a')).toBe(true)
  expect(rows.some(({ text }) => text.startsWith('lawyer here, they'))).toBe(true)
  expect(rows.some(({ text }) => text.endsWith('of it, lawyer here'))).toBe(true)
})

test('what ends in a comma, a colon or a full stop stands before, and a finished sentence gets no comma', () => {
  for (const aside of ['so,', 'question:', "I'm a lawyer."])
    expect(added([aside]).every(({ text }) => text.startsWith(`${aside} they`))).toBe(true)
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

test('who somebody is, said in phrases of one situation only, speaks for it no longer', () => {
  const director = "I'm the purchasing director"
  const rows = ['price', 'silence'].flatMap((label) =>
    Array.from({ length: 120 }, (_, at) => ({
      label,
      text:
        label === 'price'
          ? `they ask for number ${at} percent more money${at % 3 ? '' : `, ${director}`}`
          : `no answer to mail ${at} since the meeting`,
    })),
  )
  const shareOfSilence = (asides: string[]) => {
    const { classify } = openClassifier(
      trainClassifier(addAsides(rows, asides), { vectors: null, concepts: [] }),
    )
    return classify(`no answer, ${director}`).ranked.find(({ label }) => label === 'silence')?.score ?? 0
  }
  expect(shareOfSilence([director])).toBeGreaterThan(shareOfSilence([]))
})
