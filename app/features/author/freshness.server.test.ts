import { beforeEach, expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'
import { freshFilterSchema } from './fresh.schema'

openSmallLibrary()
const { db, addPerson } = await openFreshDatabase()
const { changeKeeper } = await import('./change-keeper.server')
const { flagLesson } = await import('./flag-lesson.server')
const { listDue } = await import('./list-due.server')
const { listKeepers } = await import('./list-keepers.server')
const { listPieces } = await import('./list-pieces.server')
const { passOnLessons } = await import('./pass-on-lessons.server')
const { verifyLesson } = await import('./verify-lesson.server')
const { getLesson } = await import('../content/get-library.server')
const { getKeptLibrary } = await import('../learn/get-kept-library.server')
const { followLibrary } = await import('../learn/follow-library.server')
const { placeLesson } = await import('../learn/place-lesson')

const slug = 'use-the-break-well'
const other = 'answer-an-extreme-first-number'
/** Two years after the texts' own day: all is late. */
const now = new Date('2028-11-24T10:00:00Z')
const later = new Date('2028-11-24T11:00:00Z')
const today = '2028-11-24'
const [ada, bo, eve] = [
  await addPerson('author'),
  await addPerson('author', 'reviewer'),
  await addPerson('learner'),
]
const list = (asker: typeof ada, filter: object = {}) =>
  listDue({ asker, filter: freshFilterSchema.parse(filter), today })
const rowOf = async (of = slug, filter: object = { which: 'all' }) => {
  const row = (await list(ada, filter)).rows.find((one) => one.slug === of)
  if (!row) throw new Error('no such row')
  return row
}
const refused = { code: 'not-allowed' }

beforeEach(async () => {
  await db.studioPiece.deleteMany()
  await db.verification.deleteMany()
  await db.libraryEdition.create({ data: { kind: 'returned', pieces: '' } })
  await followLibrary()
})

test('still true: it counts as verified from that day on, for readers too, and its text stays', async () => {
  const before = await getLesson(slug)
  const kept = await getKeptLibrary()
  const { counts, rows } = await list(ada)
  expect(counts).toMatchObject({ late: 2, soon: 0, nobody: 2 })
  expect(rows.map((row) => [row.slug, row.late])).toEqual([
    [other, true],
    [slug, true],
  ])
  expect(await verifyLesson({ asker: ada, slug, seen: '', now })).toBeNull()
  const lesson = await getLesson(slug)
  expect(lesson).toMatchObject({ verified: today, hash: before?.hash })
  expect((await getKeptLibrary()).hash).not.toBe(kept.hash)
  expect((await list(ada)).rows.map((row) => row.slug)).toEqual([other])
  expect(await rowOf()).toMatchObject({ late: false, last: { by: ada.name, verdict: 'still-true' } })
  expect(await db.verification.findMany({ where: { slug } })).toMatchObject([
    { verdict: 'still-true', byId: ada.id, at: now },
  ])
  const shown = placeLesson({
    slug,
    depth: undefined,
    query: new URLSearchParams(),
    lessons: lesson ? [lesson] : [],
    today,
    answerId: '',
  })
  expect(shown.lesson).toMatchObject({ verified: today, late: false })
  const all = await listPieces({
    asker: ada,
    filter: { words: slug, kind: undefined, state: undefined, late: false, page: 1 },
    today,
  })
  expect(all.rows).toMatchObject([{ slug, verifyBy: '2029-11-24', late: false }])
})

test('a second click, and a second tab, write nothing more', async () => {
  await verifyLesson({ asker: ada, slug, seen: '', now })
  const editions = await db.libraryEdition.count()
  expect(await verifyLesson({ asker: ada, slug, seen: '', now: later })).toBe('You')
  expect(await verifyLesson({ asker: bo, slug, seen: '', now: later })).toBe(ada.name)
  expect(await db.verification.count()).toBe(1)
  expect(await db.libraryEdition.count()).toBe(editions)
})

test('of two at once one word is kept', async () => {
  const both = await Promise.all([ada, bo].map((asker) => verifyLesson({ asker, slug, seen: '', now })))
  expect(both.filter((one) => one === null)).toHaveLength(1)
  expect(await db.verification.count()).toBe(1)
})

test('needs work: a draft is opened, the queue says why, and a later word settles it', async () => {
  const words = 'The law has changed.'
  expect(await flagLesson({ asker: ada, slug, words, seen: '', now })).toBeNull()
  expect(await flagLesson({ asker: ada, slug, words, seen: '', now: later })).toBe('You')
  expect(await db.draft.count()).toBe(1)
  const row = await rowOf(slug, {})
  expect(row).toMatchObject({ draft: 'draft', needsWork: { words, by: ada.name } })
  await expect(verifyLesson({ asker: bo, slug, seen: '', now: later })).rejects.toMatchObject({
    code: 'conflict',
    userMessage: expect.stringContaining(words),
  })
  expect(await getLesson(slug)).not.toMatchObject({ verified: today })
  await verifyLesson({ asker: bo, slug, seen: row.seen, now: later })
  expect(await rowOf()).toMatchObject({ needsWork: null, verified: today })
})

test('needs work leaves a draft as it is, and an approval', async () => {
  await flagLesson({ asker: ada, slug, words: 'Out of date', seen: '', now })
  await db.draft.updateMany({ data: { text: 'Rewritten', revision: 7, state: 'approved' } })
  const { seen } = await rowOf()
  await flagLesson({ asker: bo, slug, words: 'And too long', seen, now: later })
  expect(await db.draft.findFirst()).toMatchObject({ text: 'Rewritten', revision: 7, state: 'approved' })
  expect(await rowOf()).toMatchObject({ draft: 'approved', needsWork: { words: 'And too long' } })
})

test('a keeper is an author; theirs come first; who leaves leaves no lesson behind', async () => {
  const change = { asker: ada, slug, now }
  await expect(changeKeeper({ ...change, before: '', keeper: eve.id })).rejects.toMatchObject({
    code: 'bad-input',
  })
  expect(await changeKeeper({ ...change, before: '', keeper: bo.id })).toBe(bo.name)
  expect(await changeKeeper({ ...change, before: '', keeper: bo.id })).toBe(bo.name)
  await expect(changeKeeper({ ...change, before: '', keeper: ada.id })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await list(bo)).rows.map((row) => [row.slug, row.mine])).toEqual([
    [slug, true],
    [other, false],
  ])
  await db.person.update({ where: { id: bo.id }, data: { suspendedAt: now } })
  expect(await rowOf(slug, { whose: 'nobody' })).toMatchObject({ keeper: null })
  expect((await listKeepers(ada)).keeping).toMatchObject([{ id: bo.id, pieces: 1, left: true }])
  const passed = { asker: ada, from: bo.id, keeper: ada.id, now }
  expect(await passOnLessons(passed)).toEqual({ count: 1, keeper: ada.name })
  expect(await passOnLessons(passed)).toMatchObject({ count: 0 })
  expect(await passOnLessons({ ...passed, from: '' })).toMatchObject({ count: 1 })
  expect((await list(ada, { whose: 'nobody', which: 'all' })).rows).toEqual([])
  await db.person.update({ where: { id: bo.id }, data: { suspendedAt: null } })
})

test('a file that somebody only keeps is no work of the studio', async () => {
  await changeKeeper({ asker: ada, slug, before: '', keeper: ada.id, now })
  const { rows } = await listPieces({
    asker: ada,
    filter: { words: slug, kind: undefined, state: undefined, late: false, page: 1 },
    today,
  })
  expect(rows).toMatchObject([{ state: 'file', keeper: ada.name, changedAt: null }])
})

test('a learner gets nothing, and changes nothing', async () => {
  await expect(list(eve)).rejects.toMatchObject(refused)
  await expect(listKeepers(eve)).rejects.toMatchObject(refused)
  await expect(verifyLesson({ asker: eve, slug, seen: '', now })).rejects.toMatchObject(refused)
  await expect(flagLesson({ asker: eve, slug, words: 'Wrong', seen: '', now })).rejects.toMatchObject(refused)
  const change = { asker: eve, slug, before: '', keeper: ada.id, now }
  await expect(changeKeeper(change)).rejects.toMatchObject(refused)
  await expect(passOnLessons({ ...change, from: '' })).rejects.toMatchObject(refused)
  expect(await db.verification.count()).toBe(0)
})
