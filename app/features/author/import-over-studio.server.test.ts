import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openImporting } from '../../../bin/setup/test-importing'

const {
  db,
  addPerson,
  small,
  folder,
  now,
  ada,
  slug,
  of,
  path,
  source,
  bytes,
  titled,
  show,
  draw,
  take,
  oneOf,
} = await openImporting()
const { addImage } = await import('./add-image.server')
const { exportLibrary } = await import('./export-library.server')
const { carryOutImport } = await import('./internal/carry-out-import.server')
const { planPiece } = await import('./internal/plan-import.server')
const { openDraft } = await import('./open-draft.server')
const { restoreVersion } = await import('./restore-version.server')
const { retirePiece } = await import('./retire-piece.server')
const { reviewDraft } = await import('./review-draft.server')
const { saveDraft } = await import('./save-draft.server')
const { submitDraft } = await import('./submit-draft.server')
const { writeExport } = await import('./write-export.server')
const { showHistory } = await import('./show-history.server')
const { listPieces } = await import('./list-pieces.server')
const { pieceFilterSchema, saveSchema } = await import('./draft.schema')
const { getLesson } = await import('../content/get-library.server')

test('what the studio did later is not undone: an older text is kept back, what is retired stays so', async () => {
  await take({ [path]: titled('The first') })
  await take({ [path]: titled('The second') })
  for (const [text, says] of [
    [source, /the file that version 2 was published over/],
    [titled('The first'), /It is version 1/],
  ] as const)
    expect(await oneOf(take({ [path]: text }))).toMatchObject({
      fate: 'kept',
      says: expect.stringMatching(says),
    })
  expect((await getLesson(slug))?.title).toBe('The second')
  const bo = await addPerson('author', 'reviewer')
  await restoreVersion({ asker: bo, ...of, number: 1, why: 'It was better', now })
  expect((await showHistory({ asker: ada, ...of })).versions.map(({ imported }) => imported)).toEqual([
    true,
    true,
    true,
  ])
  await retirePiece({ asker: bo, ...of, why: 'Nobody needs it', now })
  expect(await exportLibrary()).toEqual({ files: [], retired: [path] })
  const copy = join(folder, 'with-retired')
  cpSync(join(small.content, 'lessons'), join(copy, 'lessons'), { recursive: true })
  for (const removeRetired of [false, true])
    expect(await writeExport({ folder: copy, removeRetired })).toEqual({
      written: [],
      same: 0,
      retired: [path],
    })
  expect(readdirSync(join(copy, 'lessons'))).toEqual(['answer-an-extreme-first-number'])
  expect(await oneOf(take({ [path]: titled('The third') }))).toMatchObject({
    fate: 'kept',
    says: expect.stringContaining('retired'),
  })
  expect(await getLesson(slug)).toBeNull()
})

test('where one was published while the import was planned, none is written', async () => {
  const other = 'answer-an-extreme-first-number'
  const text = titled('Quite another', small.lesson(other))
  const files = new Map([
    [`lessons/${other}/index.mdx`, bytes(text)],
    [path, bytes(titled('From git'))],
  ])
  const today = now.toISOString().slice(0, 10)
  const plan = [
    await planPiece({
      kind: 'lesson',
      slug: other,
      path: `lessons/${other}/index.mdx`,
      files,
      situations: [],
      today,
    }),
    await planPiece({ ...of, path, files, situations: [], today }),
  ]
  expect(plan.map(({ fate }) => fate)).toEqual(['changed', 'changed'])
  await take({ [path]: titled('Meanwhile') })
  await expect(carryOutImport(plan, 'Imported', now)).rejects.toMatchObject({ code: 'conflict' })
  expect(await db.pieceVersion.count()).toBe(1)
  expect(await db.libraryEdition.count()).toBe(1)
  expect((await getLesson(slug))?.title).toBe('Meanwhile')
})

test('a draft that is being written goes on upon the imported text', async () => {
  const mine = source.replace(/^keeper: .*$/m, 'keeper: Ada')
  expect(mine).not.toBe(source)
  const { opened } = await openDraft({ asker: ada, ...of })
  const input = saveSchema.parse({ base: 0, opened, save: crypto.randomUUID(), text: mine })
  const { revision } = await saveDraft({ asker: ada, ...of, input, now })
  await take({ [path]: titled('From git') })
  const draft = await openDraft({ asker: ada, ...of })
  expect(draft).toMatchObject({ text: titled('From git', mine), revision: revision + 1, state: 'draft' })
  const later = { base: revision, save: crypto.randomUUID(), text: `${mine}\nMore.\n` }
  const saved = await saveDraft({ asker: ada, ...of, input: later, now })
  expect(saved).toMatchObject({ conflicts: [], merged: true })
  expect(saved.text).toContain('title: From git')
})

test('who wrote a draft does not review it either once another text was imported meanwhile', async () => {
  const bo = await addPerson('author', 'reviewer')
  const save = (asker: typeof ada, base: object, text: string) =>
    saveDraft({
      asker,
      ...of,
      input: saveSchema.parse({ ...base, text, save: crypto.randomUUID() }),
      now,
    })
  const { opened } = await openDraft({ asker: bo, ...of })
  const first = await save(bo, { base: 0, opened }, titled('All of it by Bo'))
  const { revision } = await save(ada, { base: first.revision }, titled('All of it by Bo.'))
  await submitDraft({ asker: ada, ...of, revision, now })
  await take({ [path]: titled('From git') })
  await expect(
    reviewDraft({ asker: bo, ...of, revision, verdict: 'approved', words: '', now }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})

test('of a lesson in both, the list and the history say which one readers have, and why', async () => {
  const asked = {
    asker: ada,
    filter: pieceFilterSchema.parse({ words: slug }),
    today: now.toISOString().slice(0, 10),
  }
  const row = async () => (await listPieces(asked)).rows[0]?.fileIs
  expect(await row()).toBe(null)
  await take({ [path]: titled('From git') })
  expect(await row()).toBe('older')
  expect((await showHistory({ asker: ada, ...of })).fileIs).toBe('older')
  const file = join(small.content, path)
  writeFileSync(file, titled('From git'))
  expect(await row()).toBe('same')
  writeFileSync(file, titled('Written in git later'))
  expect(await row()).toBe('changed')
  expect((await showHistory({ asker: ada, ...of })).fileIs).toBe('changed')
  writeFileSync(file, source)
})

test('a picture that somebody added here, and has not published, is not replaced', async () => {
  const mine = await draw('red').png().toBuffer()
  const added = await addImage({ asker: ada, ...of, wanted: 'table.webp', bytes: mine, now })
  const theirs = await draw('blue').webp().toBuffer()
  const fate = await oneOf(take({ [path]: show(added.name), [`lessons/${slug}/${added.name}`]: theirs }))
  expect(fate).toMatchObject({
    fate: 'refused',
    faults: [{ rule: 'picture', message: expect.stringContaining('not published yet') }],
  })
  expect((await db.pieceImage.findFirstOrThrow()).width).toBe(added.width)
  expect(await db.pieceVersion.count()).toBe(0)
})
