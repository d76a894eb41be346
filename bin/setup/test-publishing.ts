import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { bundleChild } from './bundle-child.mjs'
import { openFreshDatabase } from './test-database'
import { openSmallLibrary } from './test-library'

const slug = 'use-the-break-well'

/**
 * For tests of what the studio publishes: a small library, an author, a reviewer and a learner, and the ways of a draft up to
 * its approval. Before each test nothing is published; after each, what is served is what the database says. Call it before the verbs are imported.
 */
export async function openPublishing() {
  await bundleChild('gate')
  const small = openSmallLibrary()
  const { db, addPerson, folder } = await openFreshDatabase()
  const { closeGate } = await import('../../app/features/author/ask-gate.server')
  const { reviewDraft } = await import('../../app/features/author/review-draft.server')
  const { submitDraft } = await import('../../app/features/author/submit-draft.server')
  const { getLesson, getLibrary } = await import('../../app/features/content/get-library.server')
  const { loadLibrary } = await import('../../app/features/content/load-library.server')
  const { readStudio } = await import('../../app/features/content/read-studio.server')
  const { followLibrary } = await import('../../app/features/learn/follow-library.server')
  const source = small.lesson(slug)
  const now = new Date()
  const [ada, bo, eve] = [
    await addPerson('author'),
    await addPerson('author', 'reviewer'),
    await addPerson('learner'),
  ]
  const piece = { kind: 'lesson', slug } as const
  type Of = { kind: 'lesson' | 'situation'; slug: string }

  afterAll(closeGate)
  beforeEach(async () => {
    await db.studioPiece.deleteMany()
    await db.libraryEdition.deleteMany()
    await db.studioSetting.deleteMany()
    await followLibrary()
  })
  afterEach(async () => {
    await followLibrary()
    expect(await getLibrary()).toEqual(await loadLibrary(now.toISOString().slice(0, 10), await readStudio()))
  })

  /** As the editor keeps it. */
  const write = async (text: string, by: { id: string }, of: Of = piece) => {
    const { id } = await db.studioPiece.upsert({ where: { kind_slug: of }, create: of, update: {} })
    const before = await db.draft.findUnique({ where: { pieceId: id } })
    const revision = (before?.revision ?? 0) + 1
    const kept = { text, revision, state: 'draft', changedById: by.id, changedAt: new Date() }
    await db.draft.upsert({ where: { pieceId: id }, create: { pieceId: id, ...kept }, update: kept })
    await db.draftSave.create({ data: { id: `${id}/${revision}`, pieceId: id, revision, text, byId: by.id } })
    return revision
  }
  const approve = async (revision: number, of: Of = piece) => {
    await submitDraft({ asker: ada, ...of, revision, now })
    await reviewDraft({ asker: bo, ...of, revision, verdict: 'approved', words: '', now })
  }
  const titled = (title: string, of = source) => of.replace(/^title: .*$/m, `title: ${title}`)
  const servedTitle = async () => (await getLesson(slug))?.title
  return {
    db,
    addPerson,
    folder,
    small,
    slug,
    source,
    now,
    ada,
    bo,
    eve,
    piece,
    titled,
    write,
    approve,
    servedTitle,
  }
}
