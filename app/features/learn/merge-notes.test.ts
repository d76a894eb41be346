import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DeviceNotes, emptyNotes, forGood, writeNote } from './device-notes'
import { mergeNotes } from './merge-notes'
import type { DeviceCard } from './prep-card'

const ids = ['a', 'b', 'c'].map((end) => `00000000-0000-4000-8000-00000000000${end}`)
const time = fc.nat(5)
const written = fc.record({ text: fc.string({ maxLength: 4 }), at: time })
const entry = written.map((words) => ({ ...words, field: 'limits' as const, label: 'l', lesson: 'x' }))
const card: fc.Arbitrary<DeviceCard> = fc.record({
  name: written,
  entries: fc.dictionary(fc.constantFrom('limits/x/1', 'limits/x/2'), entry),
  createdAt: time,
  owner: fc.constantFrom(null, 'ada'),
  here: fc.integer({ min: 1, max: 5 }),
  sent: time,
})
const id = fc.constantFrom(...ids)
const state: fc.Arbitrary<DeviceNotes> = fc
  .record({
    cards: fc.dictionary(id, card),
    gone: fc.dictionary(id, fc.constantFrom(2, forGood)),
    current: fc.record({ id, at: time }),
    next: fc.constantFrom('', ...ids),
    adopted: fc.record({ id, at: time }),
    notes: fc.dictionary(fc.constantFrom('a', 'b', 'c'), written),
  })
  // A state as the code makes it: what is gone is not there.
  .map((made) => mergeNotes(made, emptyNotes))

describe('two tabs', () => {
  test('come to the same, in whatever order, and merging again changes nothing', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const merged = mergeNotes(a, b)
        expect(mergeNotes(b, a)).toEqual(merged)
        expect(mergeNotes(merged, a)).toEqual(merged)
        expect(mergeNotes(merged, b)).toEqual(merged)
      }),
    )
  })

  test('lose no card and no entry but those that one of them took away, and keep the latest of each', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const merged = mergeNotes(a, b)
        for (const which of ids) {
          const sides = [a.cards[which], b.cards[which]].filter((side) => side !== undefined)
          const goneAt = Math.max(a.gone[which] ?? 0, b.gone[which] ?? 0)
          expect(which in merged.cards).toBe(sides.some(({ here }) => here > goneAt))
          for (const side of sides.filter(({ here }) => here > goneAt))
            for (const [key, { at }] of Object.entries(side.entries))
              expect(merged.cards[which]?.entries[key]?.at).toBeGreaterThanOrEqual(at)
        }
      }),
    )
  })

  test('a deleted card stays deleted, whatever a tab still holds', () => {
    fc.assert(
      fc.property(state, state, id, (a, b, which) => {
        const { [which]: _, ...cards } = a.cards
        const deleted = { ...a, cards, gone: { ...a.gone, [which]: forGood } }
        expect(mergeNotes(deleted, b).cards).not.toHaveProperty(which)
      }),
    )
  })

  test('the next card has an id that no card has or had', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const { next, cards, gone } = mergeNotes(a, b)
        expect([...Object.keys(cards), ...Object.keys(gone)]).not.toContain(next)
      }),
    )
  })
})

const notesOf = (notes: DeviceNotes['notes']) => ({ ...emptyNotes, notes })

test('of private answers too the later edit wins, and an emptied field stays empty', () => {
  const merged = mergeNotes(
    notesOf({ a: { text: 'old', at: 1 }, b: { text: 'only here', at: 1 }, d: { text: 'written', at: 1 } }),
    notesOf({ a: { text: 'new', at: 2 }, c: { text: 'only there', at: 1 }, d: { text: '', at: 2 } }),
  )
  expect(merged.notes).toEqual({
    a: { text: 'new', at: 2 },
    b: { text: 'only here', at: 1 },
    c: { text: 'only there', at: 1 },
    d: { text: '', at: 2 },
  })
})

test('what was written while the clock was ahead gives way to what is written once it is right', () => {
  const ahead = notesOf(writeNote({}, 'a', 'old', 9000))
  const right = notesOf(writeNote(ahead.notes, 'a', 'old and new', 1000))
  expect(mergeNotes(right, ahead).notes.a?.text).toBe('old and new')
})
