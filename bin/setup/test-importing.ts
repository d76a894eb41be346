import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach } from 'vitest'
import { bundleChild } from './bundle-child.mjs'
import { openFreshDatabase } from './test-database'
import { openSmallLibrary } from './test-library'

const slug = 'use-the-break-well'

/**
 * For tests of what is imported: a small library, an author, and files as somebody would hand them in. Before each test
 * nothing is published. Call it before the verbs are imported.
 */
export async function openImporting() {
  await bundleChild('gate')
  const small = openSmallLibrary()
  const { db, addPerson } = await openFreshDatabase()
  const { closeGate } = await import('../../app/features/author/ask-gate.server')
  const { importLibrary } = await import('../../app/features/author/import-library.server')
  const { followLibrary } = await import('../../app/features/learn/follow-library.server')
  const folder = mkdtempSync(join(tmpdir(), 'just-enough-import-'))
  const now = new Date()
  const ada = await addPerson('author')
  const source = small.lesson(slug)

  afterAll(() => {
    closeGate()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    await db.studioPiece.deleteMany()
    await db.libraryEdition.deleteMany()
    await db.publishedImage.deleteMany()
    await followLibrary()
  })

  const bytes = (text: string) => new TextEncoder().encode(text)
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
  return {
    db,
    addPerson,
    small,
    folder,
    now,
    ada,
    slug,
    of: { kind: 'lesson', slug } as const,
    path: `lessons/${slug}/index.mdx`,
    source,
    bytes,
    titled: (title: string, text = source) => text.replace(/^title: .*$/m, `title: ${title}`),
    show: (picture: string, text = source) => text.replace('</Step>', `![A table](${picture})\n\n</Step>`),
    draw: (background = 'teal') => sharp({ create: { width: 8, height: 6, channels: 3, background } }),
    take,
    fatesOf: ({ fates }: Awaited<ReturnType<typeof take>>) =>
      Object.fromEntries(fates.map((fate) => [fate.path, fate.fate])),
    oneOf: async (work: ReturnType<typeof take>) => (await work).fates[0],
  }
}
