import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
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
  fatesOf,
  oneOf,
} = await openImporting()
const { exportLibrary } = await import('./export-library.server')
const { importLibrary } = await import('./import-library.server')
const { readPackage } = await import('./read-package.server')
const { writeExport } = await import('./write-export.server')
const { showHistory } = await import('./show-history.server')
const { getLesson, getLibrary } = await import('../content/get-library.server')

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

test('whoever may not read lessons learns nothing of the history', async () => {
  await take({ [path]: titled('From git') })
  const eve = await addPerson('learner')
  await expect(showHistory({ asker: eve, ...of })).rejects.toMatchObject({ code: 'not-allowed' })
})
