import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { bundleChild } from '../../../bin/setup/bundle-child.mjs'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'

await bundleChild('gate')
const small = openSmallLibrary()
const { db, addPerson } = await openFreshDatabase()
const { closeGate } = await import('./ask-gate.server')
const { addImage } = await import('./add-image.server')
const { exportLibrary } = await import('./export-library.server')
const { importLibrary } = await import('./import-library.server')
const { carryOutImport } = await import('./internal/carry-out-import.server')
const { planPiece } = await import('./internal/plan-import.server')
const { openDraft } = await import('./open-draft.server')
const { readPackage } = await import('./read-package.server')
const { restoreVersion } = await import('./restore-version.server')
const { retirePiece } = await import('./retire-piece.server')
const { saveDraft } = await import('./save-draft.server')
const { writeExport } = await import('./write-export.server')
const { showHistory } = await import('./show-history.server')
const { listPieces } = await import('./list-pieces.server')
const { pieceFilterSchema } = await import('./draft.schema')
const { followLibrary } = await import('../learn/follow-library.server')
const { getLesson, getLibrary } = await import('../content/get-library.server')
const folder = mkdtempSync(join(tmpdir(), 'just-enough-import-'))
afterAll(() => {
  closeGate()
  rmSync(folder, { recursive: true, force: true })
})

const now = new Date()
const ada = await addPerson('author')
const slug = 'use-the-break-well'
const of = { kind: 'lesson', slug } as const
const path = `lessons/${slug}/index.mdx`
const source = small.lesson(slug)
const bytes = (text: string) => new TextEncoder().encode(text)
const titled = (title: string, text = source) => text.replace(/^title: .*$/m, `title: ${title}`)
const show = (picture: string, text = source) => text.replace('</Step>', `![A table](${picture})\n\n</Step>`)
const draw = (background = 'teal') => sharp({ create: { width: 8, height: 6, channels: 3, background } })
const take = (files: Record<string, Uint8Array | string>, write = true) =>
  importLibrary({
    pack: {
      files: new Map(
        Object.entries(files).map(([at, what]) => [at, typeof what === 'string' ? bytes(what) : what]),
      ),
      refused: [],
      beside: [],
    },
    from: 'a test',
    write,
    now,
  })
const fatesOf = ({ fates }: Awaited<ReturnType<typeof take>>) =>
  Object.fromEntries(fates.map((fate) => [fate.path, fate.fate]))
const oneOf = async (work: ReturnType<typeof take>) => (await work).fates[0]

beforeEach(async () => {
  await db.studioPiece.deleteMany()
  await db.libraryEdition.deleteMany()
  await db.publishedImage.deleteMany()
  await followLibrary()
})

test('a dry run tells each fate and whose text readers have; where one is refused, nothing is written', async () => {
  const files = {
    [path]: titled('Another title'),
    'lessons/answer-an-extreme-first-number/index.mdx': small.lesson('answer-an-extreme-first-number'),
    'lessons/quite-new/index.mdx': titled('Quite new').replace(/^point: .*$/m, 'point: quite-new'),
    'lessons/hostile/index.mdx': source.replace('</Step>', '{process.exit()}\n\n</Step>'),
  }
  const expected = {
    [path]: 'changed',
    'lessons/answer-an-extreme-first-number/index.mdx': 'same',
    'lessons/quite-new/index.mdx': 'new',
    'lessons/hostile/index.mdx': 'refused',
  }
  expect(fatesOf(await take(files, false))).toEqual(expected)
  const { fates, edition } = await take(files, true)
  expect(edition).toBeNull()
  expect(fates.find(({ fate }) => fate === 'refused')?.faults[0]).toEqual({
    line: expect.any(Number),
    rule: expect.any(String),
    message: expect.any(String),
    remedy: expect.any(String),
  })
  expect(fates.find(({ fate }) => fate === 'changed')?.served).toBe('the file of content/')
  expect(await db.studioPiece.count()).toBe(0)
})

test('published in one edition, and the history says where it came from', async () => {
  const situation = 'situations/a-new-moment.mdx'
  const text = readFileSync(join(small.content, 'situations', 'hard-anchor.mdx'), 'utf8')
  const fresh = text
    .replace(/^title: .*$/m, 'title: A new moment')
    .replace(/^neighbours: .*$/m, 'neighbours: [hard-anchor, mid-negotiation]')
  const { edition, fates } = await take({
    [path]: titled('From git'),
    [situation]: fresh,
    'lessons/quite-new/index.mdx': titled('Quite new')
      .replace(/^point: .*$/m, 'point: quite-new')
      .replace(/^situations: .*$/m, 'situations: [a-new-moment]'),
  })
  expect(fates.flatMap(({ faults }) => faults)).toEqual([])
  expect(edition).toEqual(expect.any(Number))
  expect(await db.libraryEdition.findMany({ select: { number: true, kind: true, why: true } })).toEqual([
    { number: edition, kind: 'imported', why: 'Imported from a test' },
  ])
  expect((await getLesson(slug))?.title).toBe('From git')
  expect((await getLibrary()).situations.map(({ id }) => id)).toContain('a-new-moment')
  expect(await db.auditEntry.count({ where: { action: 'piece-imported' } })).toBe(3)
  const { versions } = await showHistory({ asker: ada, ...of })
  expect(versions).toMatchObject([{ number: 1, imported: true, why: 'Imported from a test' }])
})

test('a link that leads nowhere shows once all stand together', async () => {
  const linked = (to: string) => source.replace('</Step>', `See [more](/lessons/${to}).\n\n</Step>`)
  const alone = await take({ [path]: linked('quite-new') })
  expect(alone.fates[0]).toMatchObject({ fate: 'refused', faults: [{ rule: 'link-broken' }] })
  const together = await take({
    [path]: linked('quite-new'),
    'lessons/quite-new/index.mdx': titled('Quite new').replace(/^point: .*$/m, 'point: quite-new'),
  })
  expect(together.edition).not.toBeNull()
})

test('what was exported and is imported again changes nothing, pictures included', async () => {
  const picture = await draw()
    .withExif({ IFD0: { Artist: 'Ada' } })
    .png()
    .toBuffer()
  const files = { [path]: show('table.png', titled('Kept in git')), [`lessons/${slug}/table.png`]: picture }
  expect(fatesOf(await take(files))).toEqual({ [path]: 'changed' })
  expect((await getLesson(slug))?.title).toBe('Kept in git')
  const again = await oneOf(take(files))
  expect(again).toMatchObject({ fate: 'same', served: expect.stringContaining("the studio's version 1") })

  const first = await exportLibrary()
  expect(first.files.map((file) => file.path)).toEqual([path, `lessons/${slug}/table.png`])
  expect(new TextDecoder().decode(first.files[0]?.bytes)).toBe(files[path])
  expect((await sharp(first.files[1]?.bytes).metadata()).exif).toBeUndefined()
  const copy = join(folder, 'copy', 'content')
  cpSync(small.content, copy, { recursive: true, filter: (from) => !/concepts|word-vectors/.test(from) })
  expect(await writeExport({ folder: copy, removeRetired: false })).toEqual({
    written: [
      { path, fate: 'changed' },
      { path: `lessons/${slug}/table.png`, fate: 'new' },
    ],
    same: 0,
    retired: [],
  })
  expect((await writeExport({ folder: copy, removeRetired: false })).same).toBe(2)
  const pack = await readPackage(join(folder, 'copy'))
  const back = await importLibrary({ pack, from: 'git', write: true, now })
  expect(new Set(back.fates.map(({ fate }) => fate))).toEqual(new Set(['same']))
  expect(await db.pieceVersion.count()).toBe(1)
  expect(await exportLibrary()).toEqual(first)

  const other = { ...files, [`lessons/${slug}/table.png`]: await draw('red').png().toBuffer() }
  expect(fatesOf(await take(other))).toEqual({ [path]: 'changed' })
  expect(await db.pieceVersion.count()).toBe(2)
})

test('line ends and a mark of byte order are no change', async () => {
  expect(await oneOf(take({ [path]: `\uFEFF${source.replaceAll('\n', '\r\n')}` }))).toMatchObject({
    fate: 'same',
  })
})

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
  const input = { base: 0, save: crypto.randomUUID(), text: mine }
  const { revision } = await saveDraft({ asker: ada, ...of, input, now })
  await take({ [path]: titled('From git') })
  const draft = await openDraft({ asker: ada, ...of })
  expect(draft).toMatchObject({ text: titled('From git', mine), revision: revision + 1, state: 'draft' })
  const later = { base: revision, save: crypto.randomUUID(), text: `${mine}\nMore.\n` }
  const saved = await saveDraft({ asker: ada, ...of, input: later, now })
  expect(saved).toMatchObject({ conflicts: [], merged: true })
  expect(saved.text).toContain('title: From git')
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

test.each([
  ['two million characters', () => 'a'.repeat(2_000_000), 'too-large'],
  ['openings without end', () => '![a'.repeat(600_000), 'too-large'],
  ['openings that fit', () => '![a\n\n'.repeat(1_900), expect.any(String)],
  ['UTF-16', () => new Uint8Array(Buffer.from(`\uFEFF${source}`, 'utf16le')), 'encoding'],
  ['UTF-16 that does not say so', () => new Uint8Array(Buffer.from(source, 'utf16le')), 'encoding'],
  ['Latin-1', () => new Uint8Array(Buffer.from(`${source}\nfür`, 'latin1')), 'encoding'],
  ['a program', () => new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), 'encoding'],
  ['nothing', () => '', expect.any(String)],
  ['a picture that is not there', () => show('gone.png'), 'image-missing'],
  ['a picture in another case', () => show('Table.PNG'), 'image-missing'],
  ['an import', () => `${source}\nimport fs from 'node:fs'\n`, expect.any(String)],
  ['a script', () => source.replace('</Step>', '<script>alert(1)</script>\n\n</Step>'), expect.any(String)],
])('a text refused with line, rule and remedy: %s', async (_, make, rule) => {
  const began = Date.now()
  const fate = await oneOf(take({ [path]: make() }))
  expect(fate?.fate).toBe('refused')
  expect(fate?.faults[0]).toMatchObject({ line: expect.any(Number), rule, remedy: expect.any(String) })
  expect(Date.now() - began).toBeLessThan(20_000)
  expect(await db.studioPiece.count()).toBe(0)
})

test.each([
  ['a page', async () => bytes('<script>alert(1)</script>'), /is no picture/],
  ['of another kind', () => draw().jpeg().toBuffer(), /is a JPEG/],
  [
    'a bomb',
    () =>
      sharp({
        create: { width: 9000, height: 9000, channels: 3, background: 'red' },
        limitInputPixels: false,
      })
        .png()
        .toBuffer(),
    /million pixels/,
  ],
])('a picture refused: %s', async (_, make, says) => {
  const fate = await oneOf(take({ [path]: show('table.png'), [`lessons/${slug}/table.png`]: await make() }))
  expect(fate).toMatchObject({
    fate: 'refused',
    faults: [{ rule: 'picture', message: expect.stringMatching(says) }],
  })
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

test('whoever may not read lessons learns nothing of the history', async () => {
  await take({ [path]: titled('From git') })
  const eve = await addPerson('learner')
  await expect(showHistory({ asker: eve, ...of })).rejects.toMatchObject({ code: 'not-allowed' })
})
