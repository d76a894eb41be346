import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'
import { pieceFilterSchema, saveSchema } from './draft.schema'
import { mostText } from './draft-limits'
import { hashText } from './internal/hash-text.server'

const small = openSmallLibrary()
const { db, addPerson } = await openFreshDatabase()
const { beginPiece } = await import('./begin-piece.server')
const { openDraft } = await import('./open-draft.server')
const { saveDraft } = await import('./save-draft.server')
const { submitDraft } = await import('./submit-draft.server')
const { listPieces } = await import('./list-pieces.server')

const now = new Date()
const today = now.toISOString().slice(0, 10)
const [ada, bo, eve] = [await addPerson('author'), await addPerson('author'), await addPerson('learner')]
const fresh = { kind: 'lesson', slug: 'say-it-plainly' } as const
const kept = { kind: 'lesson', slug: 'use-the-break-well' } as const
const everything = pieceFilterSchema.parse({})

type Of = { kind: 'lesson' | 'situation'; slug: string }
/** @param upon a revision, or the hash of what was opened before anybody had begun to write */
const save = (
  asker: typeof ada,
  upon: number | string | null,
  text: string,
  of: Of = fresh,
  id: string = randomUUID(),
) => {
  const base = typeof upon === 'number' ? { base: upon } : { base: 0, opened: upon }
  return saveDraft({ asker, ...of, input: saveSchema.parse({ ...base, text, save: id }), now })
}

beforeEach(async () => {
  await db.studioPiece.deleteMany()
})

test('a new lesson begins from a skeleton; its name is taken afterwards', async () => {
  expect(await beginPiece({ asker: ada, ...fresh, title: 'Say it "plainly"', now })).toEqual({ revision: 1 })
  const draft = await openDraft({ asker: bo, ...fresh })
  expect(draft).toMatchObject({ revision: 1, state: 'draft', served: null, changedBy: ada.name })
  expect(draft.text).toContain('title: "Say it \\"plainly\\""')
  await expect(beginPiece({ asker: bo, ...fresh, now })).rejects.toMatchObject({ code: 'conflict' })
  await expect(beginPiece({ asker: bo, ...kept, now })).rejects.toMatchObject({ code: 'conflict' })
})

test('a new situation begins from a skeleton of its own', async () => {
  await beginPiece({ asker: ada, kind: 'situation', slug: 'a-new-one', now })
  const { text } = await openDraft({ asker: ada, kind: 'situation', slug: 'a-new-one' })
  expect(text).toContain('phrases: []')
})

test("opening a file's lesson writes nothing; the first save takes it over", async () => {
  const opened = await openDraft({ asker: ada, ...kept })
  expect(opened).toMatchObject({ text: small.lesson(kept.slug), revision: 0, state: null })
  expect(await db.studioPiece.count()).toBe(0)
  const saved = await save(ada, opened.opened, `${opened.text}\nMore.\n`, kept)
  expect(saved).toMatchObject({ revision: 2, merged: false })
  const second = await save(bo, opened.opened, opened.text.replace(/^title: .*$/m, 'title: Another'), kept)
  expect(second).toMatchObject({ revision: 3, merged: true, conflicts: [] })
  expect(second.text).toContain('title: Another')
  expect(second.text).toContain('\nMore.')
  expect((await db.studioPiece.findFirstOrThrow()).title).toBe('Another')
})

test('a text that was opened before anybody wrote is merged with what was published meanwhile', async () => {
  const { text, opened } = await openDraft({ asker: bo, ...kept })
  const byAda = text.replace(/^title: .*$/m, 'title: By Ada')
  const { revision } = await save(ada, opened, byAda, kept)
  const { id } = await db.studioPiece.findFirstOrThrow()
  const version = { pieceId: id, number: 1, text: byAda, hash: hashText(byAda), why: 'Hers' }
  const { id: servedId } = await db.pieceVersion.create({ data: version })
  await db.studioPiece.update({ where: { id }, data: { servedId } })
  const mine = `${text}\nMore.\n`
  const saved = await save(bo, opened, mine, kept)
  expect(saved).toMatchObject({ revision: revision + 1, merged: true, conflicts: [] })
  expect(saved.text).toBe(mine.replace(/^title: .*$/m, 'title: By Ada'))
})

test('a file that was deployed after a text was opened is not undone by it', async () => {
  const { text, opened } = await openDraft({ asker: bo, ...kept })
  const file = join(small.content, 'lessons', kept.slug, 'index.mdx')
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: From git'))
  onTestFinished(() => writeFileSync(file, text))
  const saved = await save(bo, opened, `${text}\nMore.\n`, kept)
  expect(saved).toMatchObject({ merged: true })
  expect(saved.conflicts).toHaveLength(1)
  expect(saved.text).toContain('title: From git')
  expect(saved.text).toContain('\nMore.')
})

test('taken over by hand, and no file of that name', async () => {
  await beginPiece({ asker: ada, ...kept, from: 'file', now })
  expect((await openDraft({ asker: ada, ...kept })).text).toBe(small.lesson(kept.slug))
  await expect(beginPiece({ asker: ada, ...fresh, from: 'file', now })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('two who wrote at one line: both texts stand between marks, with their lines', async () => {
  await beginPiece({ asker: ada, ...fresh, text: 'one\ntwo\nthree', now })
  await save(ada, 1, 'one\nzwei\nthree')
  const second = await save(bo, 1, 'one\ndeux\nthree')
  expect(second).toMatchObject({ revision: 3, merged: true, conflicts: [{ from: 2, to: 6 }] })
  expect(second.text).toContain('zwei')
  expect(second.text).toContain('deux')
  await expect(submitDraft({ asker: ada, ...fresh, revision: 3, now })).rejects.toMatchObject({
    code: 'conflict',
  })
  const settled = await save(ada, 3, 'one\nzwei, deux\nthree')
  expect(settled).toMatchObject({ revision: 4, merged: false, conflicts: [] })
})

test('a save sent twice is one, and is answered alike', async () => {
  await beginPiece({ asker: ada, ...fresh, text: 'one', now })
  const id = randomUUID()
  const first = await save(ada, 1, 'one\ntwo', fresh, id)
  await save(bo, 2, 'zero\none\ntwo')
  expect(await save(ada, 1, 'one\ntwo', fresh, id)).toEqual(first)
  expect((await openDraft({ asker: ada, ...fresh })).text).toBe('zero\none\ntwo')
})

test('many saves at once lose no line', async () => {
  await beginPiece({ asker: ada, ...fresh, text: 'start\n\nend', now })
  const lines = Array.from({ length: 8 }, (_, at) => `line ${at}`)
  await Promise.all(lines.map((line, at) => save(at % 2 ? ada : bo, 1, `start\n${line}\n\nend`)))
  const { text } = await openDraft({ asker: ada, ...fresh })
  for (const line of lines) expect(text).toContain(line)
})

test('where the common text is gone, nothing of either is lost', async () => {
  await beginPiece({ asker: ada, ...fresh, text: 'one\ntwo', now })
  await save(ada, 1, 'one\ntwo\nthree')
  await db.draftSave.deleteMany()
  const { text } = await save(bo, 1, 'zero\none\ntwo')
  expect(text).toBe('zero\none\ntwo\nthree')
})

test('a change takes an approval and its date back; the same text does not', async () => {
  await beginPiece({ asker: ada, ...fresh, text: 'one', now })
  const piece = await db.studioPiece.findFirstOrThrow()
  await db.draft.update({ where: { pieceId: piece.id }, data: { state: 'approved', publishAt: now } })
  expect(await save(ada, 1, 'one')).toMatchObject({ revision: 1, tookApproval: false })
  expect(await save(ada, 1, 'one more')).toMatchObject({ revision: 2, tookApproval: true })
  expect(await db.draft.findFirstOrThrow()).toMatchObject({ state: 'draft', publishAt: null })
})

test('a text that is far too long is refused in words', () => {
  const read = saveSchema.safeParse({ base: 1, save: randomUUID(), text: 'x'.repeat(2 * 1024 * 1024) })
  expect(read.error?.issues[0]?.message).toContain(`${mostText / 1024} kB`)
})

test('the list holds what the library and the studio hold, with state and filter', async () => {
  await beginPiece({ asker: ada, ...fresh, title: 'Say it plainly', now })
  const all = await listPieces({ asker: ada, filter: everything, today })
  expect(all).toMatchObject({ total: 8, found: 8 })
  expect(all.rows[0]).toMatchObject({ ...fresh, title: 'Say it plainly', state: 'draft', served: null })
  expect(all.rows.find(({ slug }) => slug === kept.slug)).toMatchObject({ state: 'file', served: 'file' })
  const found = async (asked: object) =>
    (await listPieces({ asker: ada, filter: pieceFilterSchema.parse(asked), today })).rows.map(
      ({ slug }) => slug,
    )
  expect(await found({ words: 'PLAINLY say' })).toEqual([fresh.slug])
  expect(await found({ state: 'draft' })).toEqual([fresh.slug])
  expect(await found({ kind: 'situation', words: 'hard-anchor' })).toEqual(['hard-anchor'])
  const later = await listPieces({ asker: ada, filter: { ...everything, late: true }, today: '2099-01-01' })
  expect(later.rows.map(({ kind }) => kind)).toEqual(['lesson', 'lesson'])
})

test('a learner gets nothing, and writes nothing', async () => {
  await beginPiece({ asker: ada, ...fresh, text: 'one', now })
  const refused = { code: 'not-allowed' }
  await expect(openDraft({ asker: eve, ...fresh })).rejects.toMatchObject(refused)
  await expect(save(eve, 1, 'two')).rejects.toMatchObject(refused)
  await expect(beginPiece({ asker: eve, kind: 'lesson', slug: 'x', now })).rejects.toMatchObject(refused)
  await expect(listPieces({ asker: eve, filter: everything, today })).rejects.toMatchObject(refused)
  expect((await openDraft({ asker: ada, ...fresh })).text).toBe('one')
})
