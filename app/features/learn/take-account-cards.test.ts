import { expect, test } from 'vitest'
import { type DeviceNotes, emptyNotes } from './device-notes'
import {
  keepHereOnly,
  keepInAccount,
  removeCard,
  renameCard,
  takeOffDevice,
  timeOfRemoval,
  writeEntry,
} from './edit-cards'
import { mergeCards } from './merge-cards'
import { type AccountCards, type CardWords, type DeviceCard, newestOf } from './prep-card'
import { takeAccountCards } from './take-account-cards'

const first = '00000000-0000-4000-8000-000000000001'
const start: DeviceNotes = { ...emptyNotes, next: '00000000-0000-4000-8000-00000000000a' }
const words = (entries: Record<string, [string, number]>, name: [string, number] = ['', 0]): CardWords => ({
  name: { text: name[0], at: name[1] },
  entries: Object.fromEntries(
    Object.entries(entries).map(([key, [text, at]]) => [
      `limits/x/${key}`,
      { field: 'limits', label: key, lesson: 'x', text, at },
    ]),
  ),
  createdAt: 1,
})
const accountOf = (more: Partial<AccountCards>): AccountCards => ({
  person: 'ada',
  cards: [],
  deleted: [],
  unopened: [],
  ...more,
})
const holding = (card: CardWords) => accountOf({ cards: [{ id: first, ...card }] })
const take = (notes: DeviceNotes, account: AccountCards, now = 100) =>
  takeAccountCards(notes, { account, now })
const cardOf = (notes: DeviceNotes, id = first) => notes.cards[id] as DeviceCard
const edit = (notes: DeviceNotes, key: string, text: string, now: number) =>
  writeEntry(notes, {
    card: first,
    key: `limits/x/${key}`,
    entry: { field: 'limits', label: key, lesson: 'x', text },
    now,
  })
const texts = (card: CardWords) => Object.values(card.entries).map(({ text }) => text)

test('a card of the account comes to a device that has none, as its owner’s, and needs no sending', () => {
  const { notes, toSend, toDelete } = take(start, holding(words({ a: ['40', 5] })))
  expect(cardOf(notes)).toMatchObject({ owner: 'ada', ...words({ a: ['40', 5] }) })
  expect([toSend, toDelete]).toEqual([[], []])
})

test('two devices that edit different fields of one card, apart from each other: both are kept', () => {
  const { notes: one } = take(start, holding(words({ a: ['a', 5], b: ['b', 5] })))
  const { notes: two } = take(start, holding(words({ a: ['a', 5], b: ['b', 5] })))
  const edited = edit(one, 'a', 'a of one', 10)
  const account = mergeCards(words({ a: ['a', 5], b: ['b', 5] }), cardOf(edited))
  const taken = take(edit(two, 'b', 'b of two', 9), holding(account))
  expect(texts(cardOf(taken.notes))).toEqual(['a of one', 'b of two'])
  expect(taken.toSend).toEqual([first])
})

test('of the same field, and of the name, the later edit wins on every device', () => {
  const { notes } = take(start, holding(words({ a: ['a', 5] })))
  const here = renameCard(edit(notes, 'a', 'later', 20), first, 'earlier name', 8)
  const elsewhere = words({ a: ['earlier', 10] }, ['later name', 30])
  const taken = cardOf(take(here, holding(elsewhere)).notes)
  expect(texts(taken)).toEqual(['later'])
  expect(taken.name.text).toBe('later name')
  expect(mergeCards(elsewhere, cardOf(here))).toMatchObject({ name: taken.name, entries: taken.entries })
})

test('an edit of what came from a device with a fast clock wins over it', () => {
  const { notes } = take(start, holding(words({ a: ['from tomorrow', 90_000_000] })))
  const mine = cardOf(edit(notes, 'a', 'written on it today', 200))
  expect(texts(mergeCards(words({ a: ['from tomorrow', 90_000_000] }), mine))).toEqual([
    'written on it today',
  ])
})

test('deleted on one device, it goes from the others', () => {
  const { notes } = take(start, holding(words({ a: ['a', 5] })))
  const at = timeOfRemoval(cardOf(notes), 50)
  const taken = take(notes, accountOf({ deleted: [{ id: first, at }] }))
  expect(taken.notes.cards).toEqual({})
  expect(take(taken.notes, holding(words({ a: ['a', 5] }))).notes.cards).toEqual({})
})

test('deleted on one device while it is written on another: it stays on that one, on the device only', () => {
  const { notes } = take(start, holding(words({ a: ['a', 5] })))
  const at = timeOfRemoval(cardOf(notes), 50)
  const { notes: after, toSend } = take(
    edit(notes, 'a', 'written later', 60),
    accountOf({ deleted: [{ id: first, at }] }),
  )
  const [id = ''] = Object.keys(after.cards)
  expect(id).not.toBe(first)
  expect(cardOf(after, id)).toMatchObject({ owner: null })
  expect(texts(cardOf(after, id))).toEqual(['written later'])
  expect(toSend).toEqual([])
})

test('written on earlier than it was deleted, although sent later: the deletion is the later word', () => {
  const { notes } = take(start, holding(words({ a: ['a', 5] })))
  const taken = take(edit(notes, 'a', 'earlier', 40), accountOf({ deleted: [{ id: first, at: 50 }] }))
  expect(taken.notes.cards).toEqual({})
})

test('deleted here and not there yet: it does not come back, and the account is told', () => {
  const { notes } = take(start, holding(words({ a: ['a', 5] })))
  const taken = take(removeCard(notes, first), holding(words({ a: ['a', 5] })))
  expect(taken.notes.cards).toEqual({})
  expect(taken.toDelete).toEqual([first])
})

test('taken out of the account it stays here, and goes elsewhere', () => {
  const { notes: here } = take(start, holding(words({ a: ['a', 5] })))
  const { notes: there } = take(start, holding(words({ a: ['a', 5] })))
  const at = timeOfRemoval(cardOf(here), 50)
  const gone = accountOf({ deleted: [{ id: first, at }] })
  expect(Object.values(take(keepHereOnly(here, first, 50), gone).notes.cards)).toMatchObject([
    { owner: null },
  ])
  expect(take(there, gone).notes.cards).toEqual({})
})

test('taken off the device at signing out, it comes again at signing in', () => {
  const { notes } = take(start, holding(words({ a: ['a', 5] })))
  const off = takeOffDevice(notes, 'ada', 200)
  expect(off.cards).toEqual({})
  // Also where the clock was set back meanwhile.
  expect(texts(cardOf(take(off, holding(words({ a: ['a', 5] })), 150).notes))).toEqual(['a'])
})

test('what the account lost, or never got, is sent again; what did not open there is left alone', () => {
  const { notes } = take(start, holding(words({ a: ['a', 5] })))
  expect(take(notes, accountOf({})).toSend).toEqual([first])
  expect(take(notes, holding(words({}))).toSend).toEqual([first])
  const unopened = take(notes, accountOf({ unopened: [first] }))
  expect(unopened.toSend).toEqual([])
  expect(texts(cardOf(unopened.notes))).toEqual(['a'])
})

test('a device that two people use: what one’s account says touches nothing of the other, nor of the device', () => {
  const evil = keepInAccount(
    { ...start, cards: { [first]: { ...words({ a: ['eve’s', 5] }), owner: null, here: 1, sent: 0 } } },
    first,
    'eve',
  )
  for (const account of [
    holding(words({ a: ['ada’s', 50] })),
    accountOf({ deleted: [{ id: first, at: 500 }] }),
  ]) {
    const taken = take(evil, account)
    expect(taken.notes.cards).toEqual(evil.cards)
    expect(taken.toSend).toEqual([])
  }
  expect(newestOf(cardOf(evil))).toBe(5)
})
