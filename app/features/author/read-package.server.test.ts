import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { readZip } from './internal/read-zip'
import { readPackage } from './read-package.server'

const folder = mkdtempSync(join(tmpdir(), 'just-enough-package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const bytes = (text: string) => new TextEncoder().encode(text)
const megabytes = (many: number) => new Uint8Array(many * 1024 * 1024)

function lay(name: string, files: Record<string, string>): string {
  const root = join(folder, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const working = {
  'content/lessons/a/index.mdx': 'a',
  'content/lessons/a/table.png': 'b',
  'content/lessons/a/notes.txt': 'c',
  'content/situations/s.mdx': 'd',
  'content/situations/s.phrases.txt': 'e',
  'README.md': 'f',
  '.git/lessons/x/index.mdx': 'g',
  'node_modules/p/lessons/y/index.mdx': 'h',
  '__MACOSX/content/situations/._s.mdx': 'i',
}
const taken = {
  files: ['lessons/a/index.mdx', 'lessons/a/table.png', 'situations/s.mdx'],
  beside: ['content/lessons/a/notes.txt', 'content/situations/s.phrases.txt'],
}

test('a git working copy and a zip of it give what belongs to a library, and say what lies beside', async () => {
  const zip = join(folder, 'library.zip')
  writeFileSync(
    zip,
    zipSync(Object.fromEntries(Object.entries(working).map(([path, text]) => [path, bytes(text)]))),
  )
  for (const path of [lay('working', working), zip]) {
    const { files, refused, beside } = await readPackage(path)
    expect({ files: [...files.keys()].sort(), beside: beside.sort() }).toEqual(taken)
    expect(refused).toEqual([])
    expect(new TextDecoder().decode(files.get('situations/s.mdx'))).toBe('d')
  }
})

test('names in another case, or that are no slugs, are refused by name', async () => {
  const bad = [
    'Lessons/b/index.mdx',
    'lessons/B/index.mdx',
    'lessons/c/Index.MDX',
    'situations/Ä.mdx',
    'situations/a--b.mdx',
    'lessons/é/index.mdx',
  ]
  const { files, refused } = readZip(zipSync(Object.fromEntries(bad.map((name) => [name, bytes('x')]))))
  expect(files.size).toBe(0)
  expect(refused.map(({ path, rule }) => [path, rule])).toEqual(bad.map((name) => [name, 'name']))
})

test('links are not followed: one that stands for a lesson is refused, one to a folder is named', async () => {
  const root = lay('linked', { 'lessons/a/table.png': 'a' })
  writeFileSync(join(folder, 'secret'), 'secret')
  symlinkSync(join(folder, 'secret'), join(root, 'lessons/a/index.mdx'))
  symlinkSync(lay('elsewhere', { 'situations/s.mdx': 's' }), join(root, 'content'))
  symlinkSync('/', join(root, 'lessons/root'))
  const { files, refused, beside } = await readPackage(root)
  expect([...files.keys()]).toEqual(['lessons/a/table.png'])
  expect(refused).toMatchObject([{ path: 'lessons/a/index.mdx', rule: 'link' }])
  expect(beside).toEqual(['content', 'lessons/root'])
})

test('what is not there, or stands twice', async () => {
  await expect(readPackage(join(folder, 'none'))).rejects.toMatchObject({ code: 'not-found' })
  const root = lay('twice', { 'a/lessons/x/index.mdx': 'a', 'b/lessons/x/index.mdx': 'b' })
  await expect(readPackage(root)).rejects.toMatchObject({ code: 'bad-input' })
})

const many = Array.from({ length: 25 }, (_, at) => [`lessons/a${at}/index.mdx`, bytes('x')])
const crowd = Array.from({ length: 30_001 }, (_, at) => [`f${at}`, new Uint8Array()])

function declareMuch(view: DataView, _: number, central: number) {
  if (central >= 0) view.setUint32(central + 24, 9 * 1024 * 1024, true)
}

test.each([
  ['a name that leads out', () => zipSync({ '../lessons/a/index.mdx': bytes('a') }), 'bad-input'],
  [
    'one that leads out further in',
    () => zipSync({ 'a/../../lessons/a/index.mdx': bytes('a') }),
    'bad-input',
  ],
  ['an absolute name', () => zipSync({ '/lessons/a/index.mdx': bytes('a') }), 'bad-input'],
  ['a name of Windows', () => zipSync({ 'C:\\lessons\\a\\index.mdx': bytes('a') }), 'bad-input'],
  ['a bomb', () => zipSync({ 'lessons/a/index.mdx': megabytes(40) }), 'too-large'],
  [
    'many that are too much together',
    () => forge(zipSync(Object.fromEntries(many)), declareMuch),
    'too-large',
  ],
  ['too many', () => zipSync(Object.fromEntries(crowd), { level: 0 }), 'too-large'],
  [
    'one place twice',
    () => zipSync({ 'a/lessons/a/index.mdx': bytes('a'), 'b/lessons/a/index.mdx': bytes('b') }),
    'bad-input',
  ],
  ['no zip', () => bytes('PK and nothing more'), 'bad-input'],
  ['nothing', () => new Uint8Array(), 'bad-input'],
  [
    'half a zip',
    () => zipSync({ 'lessons/a/index.mdx': bytes('abc'.repeat(500)) }).subarray(40),
    'bad-input',
  ],
])('refused in words: %s', (_, make, code) => {
  expect(() => readZip(make())).toThrow(
    expect.objectContaining({ code, userMessage: expect.stringMatching(/Nothing was read\.$/) }),
  )
})

/** Writes into every entry's two headers. */
function forge(archive: Uint8Array, set: (view: DataView, local: number, central: number) => void) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length)
  for (let at = 0; at < archive.length - 4; at++) {
    if (view.getUint32(at, true) === 0x04034b50) set(view, at, -1)
    if (view.getUint32(at, true) === 0x02014b50) set(view, -1, at)
  }
  return archive
}

test('of an entry that lies about its size no more is unpacked than it declares', () => {
  const archive = forge(zipSync({ 'lessons/a/index.mdx': megabytes(5) }), (view, local, central) => {
    if (local >= 0) view.setUint32(local + 22, 100, true)
    if (central >= 0) view.setUint32(central + 24, 100, true)
  })
  let unpacked = 0
  try {
    unpacked = readZip(archive).files.get('lessons/a/index.mdx')?.length ?? 0
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad-input' })
  }
  expect(unpacked).toBeLessThanOrEqual(100)
})

test('what lies there uncompressed counts whole, also where it declares to be small and many share it', () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`lessons/a${at}/index.mdx`, at === 0 ? megabytes(8) : bytes('x')]),
  )
  let first = -1
  const archive = forge(zipSync(files, { level: 0 }), (view, local, central) => {
    if (local >= 0 && first < 0) first = local
    if (central < 0) return
    view.setUint32(central + 20, 8 * 1024 * 1024, true)
    view.setUint32(central + 24, 1, true)
    view.setUint32(central + 42, first, true)
  })
  expect(() => readZip(archive)).toThrow(expect.objectContaining({ code: 'too-large' }))
})
