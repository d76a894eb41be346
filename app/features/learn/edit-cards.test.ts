import { describe, expect, test } from 'vitest'
import { adoptOldNotes } from './adopt-old-notes'
import { cardsFor, currentCard } from './choose-card'
import { type DeviceNotes, emptyNotes } from './device-notes'
import {
  beginCard,
  chooseCard,
  clearCard,
  keepHereOnly,
  keepInAccount,
  removeCard,
  renameCard,
  takeOffDevice,
  writeEntry,
} from './edit-cards'
import { mergeNotes } from './merge-notes'
import { filledEntries, nameOf, newestOf, stampOf } from './prep-card'

const first = '00000000-0000-4000-8000-000000000001'
const second = '00000000-0000-4000-8000-000000000002'
const start: DeviceNotes = { ...emptyNotes, next: first }
const key = 'limits/know-when-you-walk-away/Our limit'
const entry = (text: string) => ({
  field: 'limits' as const,
  label: 'Our limit',
  lesson: 'know-when-you-walk-away',
  text,
})
const write = (notes: DeviceNotes, card: string | null, text: string, now: number, at = key) =>
  writeEntry(notes, { card, key: at, entry: entry(text), now })
const textOn = (notes: DeviceNotes, id: string) => notes.cards[id]?.entries[key]?.text

describe('writing', () => {
  test('begins a card where there is none, which is the current one then', () => {
    const notes = write(start, null, '40', 10)
    expect(currentCard(notes, null)).toMatchObject({ id: first, owner: null, createdAt: 10 })
    expect(textOn(notes, first)).toBe('40')
    expect(notes.next).toBe(second)
  })

  test('two tabs that begin at once begin the same card', () => {
    const merged = mergeNotes(
      write(start, null, 'from one', 10),
      write(start, null, 'from two', 11, 'limits/x/y'),
    )
    expect(filledEntries(merged.cards[first] ?? { entries: {} })).toHaveLength(2)
    expect(Object.keys(merged.cards)).toEqual([first])
  })

  test('on a card that went meanwhile loses no word', () => {
    const notes = write(removeCard(write(start, null, 'old', 10), first), first, 'new', 20)
    expect(Object.keys(notes.cards)).toEqual([second])
    expect(textOn(notes, second)).toBe('new')
  })

  test('anew wins over what one has seen, although the clock was set back', () => {
    const seen = write(start, null, 'seen', 5000)
    const anew = write(seen, first, 'anew', 100)
    expect(textOn(mergeNotes(seen, anew), first)).toBe('anew')
    const renamed = renameCard(renameCard(seen, first, 'Acme', 9000), first, 'Acme, 4 March', 100)
    expect(renamed.cards[first]?.name).toEqual({ text: 'Acme, 4 March', at: 9001 })
    const cleared = clearCard(anew, first, 3)
    expect(filledEntries(mergeNotes(anew, cleared).cards[first] ?? { entries: {} })).toEqual([])
  })

  test('every edit raises the stamp', () => {
    const stamps = [write(start, null, 'a', 10)]
    stamps.push(write(stamps[0] as DeviceNotes, first, 'b', 10))
    stamps.push(clearCard(stamps[1] as DeviceNotes, first, 10))
    stamps.push(renameCard(stamps[2] as DeviceNotes, first, 'Acme', 10))
    const numbers = stamps.map(({ cards }) =>
      stampOf(cards[first] ?? { name: { text: '', at: 0 }, entries: {} }),
    )
    expect(new Set(numbers).size).toBe(4)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })
})

describe('several cards', () => {
  const two = beginCard(write(start, null, '40', 10), 20)

  test('a new one is empty, unnamed and current; the one before is as it was', () => {
    expect(currentCard(two, null)).toMatchObject({ id: second, entries: {} })
    expect(nameOf(two.cards[second] ?? { name: { text: 'x', at: 0 } })).toBe('My prep card')
    expect(textOn(two, first)).toBe('40')
    expect(cardsFor(two, null).map(({ id }) => id)).toEqual([second, first])
  })

  test('lessons write to the one that was chosen last', () => {
    const chosen = chooseCard(two, first, 5)
    expect(currentCard(mergeNotes(two, chosen), null)?.id).toBe(first)
  })

  test('when the chosen one goes, to the one that was written on last', () => {
    const notes = removeCard(chooseCard(two, first, 30), first)
    expect(currentCard(notes, null)?.id).toBe(second)
    expect(currentCard(removeCard(notes, second), null)).toBeNull()
  })
})

describe('a device that two people use', () => {
  const adas = keepInAccount(write(start, null, '40', 10), first, 'ada')

  test('shows a card of an account to its owner alone, and lets nobody else write on it', () => {
    expect(cardsFor(adas, 'ada')).toHaveLength(1)
    for (const other of ['eve', null]) {
      expect(cardsFor(adas, other)).toEqual([])
      expect(currentCard(adas, other)).toBeNull()
      const notes = write(adas, currentCard(adas, other)?.id ?? null, 'other', 20)
      expect(textOn(notes, first)).toBe('40')
      expect(notes.cards[second]).toMatchObject({ owner: null })
    }
  })

  test('a card that is kept in one account is not handed to another', () => {
    expect(keepInAccount(adas, first, 'eve').cards[first]?.owner).toBe('ada')
  })

  test('taken off the device it is gone from every tab, and nothing else is', () => {
    const both = write(adas, null, 'of the device', 20)
    const off = takeOffDevice(both, 'ada', 30)
    expect(Object.keys(mergeNotes(both, off).cards)).toEqual([second])
    expect(takeOffDevice(both, 'eve', 30).cards).toEqual(both.cards)
  })
})

test('a card that is to stay here only goes on under another id, also as the current one', () => {
  const kept = keepInAccount(write(start, null, '40', 10), first, 'ada')
  const notes = keepHereOnly(kept, first, 20)
  expect(Object.keys(mergeNotes(kept, notes).cards)).toEqual([second])
  expect(currentCard(notes, null)).toMatchObject({ id: second, owner: null })
  expect(textOn(notes, second)).toBe('40')
})

describe('the one card of the form before', () => {
  const old = { card: { [key]: { ...entry('40'), at: 7 } }, notes: { tick: { text: 'yes', at: 3 } } }

  test('becomes the first card, with all that is on it, and the answers stay', () => {
    const notes = adoptOldNotes(start, old, 100)
    expect(currentCard(notes, null)).toMatchObject({ id: first, createdAt: 7, entries: old.card })
    expect(notes.notes).toEqual(old.notes)
    expect(adoptOldNotes(notes, old, 200)).toEqual(notes)
  })

  test('what a tab of then writes later goes to the same card, without undoing what is newer', () => {
    const edited = write(adoptOldNotes(start, old, 100), first, '45', 120)
    const later = { ...old, card: { ...old.card, 'limits/x/y': { ...entry('more'), at: 130 } } }
    const notes = adoptOldNotes(edited, later, 140)
    expect(Object.keys(notes.cards)).toEqual([first])
    expect(textOn(notes, first)).toBe('45')
    expect(notes.cards[first]?.entries['limits/x/y']?.text).toBe('more')
    expect(newestOf(notes.cards[first] ?? { name: { text: '', at: 0 }, entries: {}, createdAt: 0 })).toBe(130)
  })

  test('what was deleted does not come back by it; what is written since then is not lost', () => {
    const deleted = removeCard(adoptOldNotes(start, old, 100), first)
    expect(adoptOldNotes(deleted, old, 200).cards).toEqual({})
    const later = { ...old, card: { ...old.card, 'limits/x/y': { ...entry('more'), at: 130 } } }
    const notes = adoptOldNotes(deleted, later, 140)
    expect(Object.values(notes.cards).flatMap(filledEntries)).toMatchObject([
      ['limits/x/y', { text: 'more' }],
    ])
  })

  test('an empty one makes no card', () => {
    expect(adoptOldNotes(start, { card: { [key]: { ...entry(''), at: 7 } }, notes: {} }, 100)).toEqual(start)
  })
})
