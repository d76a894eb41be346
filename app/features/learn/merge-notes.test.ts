import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeNotes } from './merge-notes'

const note = fc.record({ text: fc.string({ maxLength: 4 }), at: fc.nat(5) })
const notes = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), note)
  .map((dictionary) => ({ card: {}, notes: dictionary }))

test('the order of two tabs does not matter, and merging again changes nothing', () => {
  fc.assert(
    fc.property(notes, notes, (a, b) => {
      const merged = mergeNotes(a, b)
      expect(mergeNotes(b, a)).toEqual(merged)
      expect(mergeNotes(merged, a)).toEqual(merged)
    }),
  )
})

test('nothing that only one tab wrote is lost, and the later edit wins', () => {
  const merged = mergeNotes(
    { card: {}, notes: { a: { text: 'old', at: 1 }, b: { text: 'only here', at: 1 } } },
    { card: {}, notes: { a: { text: 'new', at: 2 }, c: { text: 'only there', at: 1 } } },
  )
  expect(merged.notes).toEqual({
    a: { text: 'new', at: 2 },
    b: { text: 'only here', at: 1 },
    c: { text: 'only there', at: 1 },
  })
})

test('an emptied field stays empty', () => {
  const kept = { card: {}, notes: { a: { text: 'written', at: 1 } } }
  expect(mergeNotes(kept, { card: {}, notes: { a: { text: '', at: 2 } } }).notes.a?.text).toBe('')
})
