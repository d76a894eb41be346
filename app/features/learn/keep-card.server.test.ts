import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { mostAccountBytes, mostAccountCards } from './prep-card'

const { db, addPerson } = await openFreshDatabase()
const { syncMutations } = await import('./sync-mutations.server')
const { listMyCards } = await import('./list-my-cards.server')

const now = new Date()
const minute = 60_000
const t = (minutes: number) => now.getTime() + minutes * minute
type Entries = Record<string, [text: string, at: number]>
const cardBody = (card: string, entries: Entries = {}, more: object = {}) => ({
  card,
  name: { text: 'Renewal with Acme', at: t(-60) },
  entries: Object.fromEntries(
    Object.entries(entries).map(([key, [text, at]]) => [
      `limits/know-when-you-walk-away/${key}`,
      { field: 'limits', label: key, lesson: 'know-when-you-walk-away', text, at },
    ]),
  ),
  createdAt: t(-90),
  deleted: null,
  ...more,
})
const removal = (card: string, at: number) => cardBody(card, {}, { name: { text: '', at: 0 }, deleted: at })
const send = async (person: { id: string }, ...bodies: unknown[]) => {
  const mutations = bodies.map((body) => ({
    id: randomUUID(),
    person: person.id,
    at: t(-1),
    kind: 'card',
    body,
  }))
  const { results } = await syncMutations({ person, sent: { sentAt: now.getTime(), mutations }, now })
  return mutations.map(({ id }) => results[id])
}
const textsOf = async (person: { id: string }) =>
  (await listMyCards(person.id)).cards.map(({ entries }) => Object.values(entries).map(({ text }) => text))

test('a card comes back whole to its owner, on whatever device', async () => {
  const person = await addPerson()
  const body = cardBody(randomUUID(), { 'Our limit': ['40', t(-30)] })
  expect(await send(person, body)).toEqual(['applied'])
  const { card: id, name, entries, createdAt } = body
  expect(await listMyCards(person.id)).toEqual({
    person: person.id,
    cards: [{ id, name, entries, createdAt }],
    deleted: [],
    unopened: [],
  })
})

test('edits of two devices are merged: different fields both, of the same field the later, whichever comes last', async () => {
  const person = await addPerson()
  const id = randomUUID()
  await send(person, cardBody(id, { a: ['a, later', t(-10)], b: ['b', t(-40)] }))
  await send(
    person,
    cardBody(id, { a: ['a, earlier', t(-20)], c: ['c', t(-15)] }, { name: { text: 'Acme', at: t(-5) } }),
  )
  expect(await textsOf(person)).toEqual([['a, later', 'b', 'c']])
  expect((await listMyCards(person.id)).cards[0]?.name.text).toBe('Acme')
})

test('nobody else gets a card, reads it, changes it or deletes it: another person, an administrator', async () => {
  const [ada, eve, admin] = [await addPerson('learner'), await addPerson('learner'), await addPerson('admin')]
  const id = randomUUID()
  await send(ada, cardBody(id, { a: ['ada’s own', t(-10)] }))
  for (const other of [eve, admin]) {
    expect(await listMyCards(other.id)).toMatchObject({ cards: [], deleted: [], unopened: [] })
    expect(await send(other, cardBody(id, { a: ['other', t(-1)] }), removal(id, t(-1)))).toEqual([
      'refused',
      'refused',
    ])
    const stolen = { id: randomUUID(), person: ada.id, at: t(-1), kind: 'card', body: removal(id, t(-1)) }
    const { results } = await syncMutations({
      person: other,
      sent: { sentAt: now.getTime(), mutations: [stolen] },
      now,
    })
    expect(Object.values(results)).toEqual(['other-person'])
  }
  expect(await textsOf(ada)).toEqual([['ada’s own']])
  // Sealed for its place: moved to another's account it does not open.
  await db.prepCard.update({ where: { id, personId: ada.id }, data: { personId: eve.id } })
  expect(await listMyCards(eve.id)).toMatchObject({ cards: [], unopened: [id] })
})

test('the database holds no readable word, neither of the name nor of an entry', async () => {
  const person = await addPerson()
  const id = randomUUID()
  await send(person, cardBody(id, { a: ['we walk away below 40', t(-10)] }))
  const row = await db.prepCard.findUniqueOrThrow({ where: { id } })
  const bytes = Buffer.from(row.sealed).toString('latin1')
  for (const word of ['Renewal', 'Acme', 'walk away', 'limits']) expect(bytes).not.toContain(word)
  expect(JSON.stringify(await db.mutation.findMany({ where: { personId: person.id } }))).not.toContain('Acme')
})

test('a deletion wins over every edit, also one that comes later, and empties what was sealed', async () => {
  const person = await addPerson()
  const id = randomUUID()
  await send(person, cardBody(id, { a: ['40', t(-30)] }), removal(id, t(-20)))
  expect(await send(person, cardBody(id, { a: ['late', t(-10)] }))).toEqual(['applied'])
  expect(await listMyCards(person.id)).toMatchObject({ cards: [], deleted: [{ id, at: t(-20) }] })
  expect((await db.prepCard.findUniqueOrThrow({ where: { id } })).sealed).toHaveLength(0)
})

test('a deletion that comes before the card does is kept for when it comes', async () => {
  const person = await addPerson()
  const id = randomUUID()
  await send(person, removal(id, t(-20)), cardBody(id, { a: ['40', t(-30)] }))
  expect(await listMyCards(person.id)).toMatchObject({ cards: [], deleted: [{ id }] })
})

test('where the key is another, nothing is shown nor overwritten, and other changes go on', async () => {
  const person = await addPerson()
  const id = randomUUID()
  await send(person, cardBody(id, { a: ['40', t(-30)] }))
  const { sealed } = await db.prepCard.findUniqueOrThrow({ where: { id } })
  const turned = new Uint8Array(sealed)
  turned[20] = (turned[20] ?? 0) ^ 1
  await db.prepCard.update({ where: { id, personId: person.id }, data: { sealed: turned } })
  expect(await listMyCards(person.id)).toMatchObject({ cards: [], unopened: [id] })
  const other = cardBody(randomUUID(), { b: ['b', t(-5)] })
  expect(await send(person, cardBody(id, { a: ['41', t(-5)] }), other)).toEqual(['refused', 'applied'])
  await db.prepCard.update({ where: { id, personId: person.id }, data: { sealed } })
  expect((await listMyCards(person.id)).unopened).toEqual([])
  expect(await send(person, cardBody(id, { a: ['41', t(-5)] }))).toEqual(['applied'])
  expect((await textsOf(person)).flat()).toContain('41')
})

test('a card over the limit is refused, also where it comes to be so bit by bit', async () => {
  const person = await addPerson()
  const id = randomUUID()
  const half = (prefix: string) =>
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at): [string, [string, number]] => [
        `${prefix}${at}`,
        ['x'.repeat(4000), t(-5)],
      ]),
    )
  expect(mostAccountBytes).toBeLessThan(60 * 4000)
  expect(await send(person, cardBody(id, half('a')))).toEqual(['applied'])
  expect(await send(person, cardBody(id, half('b')))).toEqual(['refused'])
  expect((await textsOf(person))[0]).toHaveLength(30)
})

test('an account takes so many cards and no more; those it has can still be written on', async () => {
  const person = await addPerson()
  const ids = Array.from({ length: mostAccountCards }, () => randomUUID())
  await db.prepCard.createMany({
    data: ids.map((id) => ({ id, personId: person.id, sealed: new Uint8Array([0]), changedAt: now })),
  })
  expect(await send(person, cardBody(randomUUID()))).toEqual(['refused'])
  await send(person, removal(ids[0] ?? '', t(-1)))
  expect(await send(person, cardBody(randomUUID()))).toEqual(['applied'])
})

test.each([
  ['an entry too long', cardBody(randomUUID(), { a: ['x'.repeat(4001), 1] })],
  ['a name too long', cardBody(randomUUID(), {}, { name: { text: 'x'.repeat(81), at: 1 } })],
  ['an id that is none', cardBody('../x')],
  ['a key of every object', cardBody(randomUUID(), {}, { entries: { constructor: { text: 'x' } } })],
  ['a field that is none', cardBody(randomUUID(), {}, { entries: { 'secrets/x/y': { text: 'x' } } })],
  ['a time that is none', cardBody(randomUUID(), { a: ['x', -1] })],
  ['words in a deletion’s place', cardBody(randomUUID(), {}, { deleted: 'yes' })],
])('refuses %s', async (_name, body) => {
  const person = await addPerson()
  expect(await send(person, body)).toEqual(['refused'])
  expect(await db.prepCard.count({ where: { personId: person.id } })).toBe(0)
})
