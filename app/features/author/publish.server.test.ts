import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { bundleChild } from '../../../bin/setup/bundle-child.mjs'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'

await bundleChild('gate')
const small = openSmallLibrary()
const { db, addPerson, folder } = await openFreshDatabase()
const { closeGate } = await import('./ask-gate.server')
const { dropImage } = await import('./drop-image.server')
const { lookAtDraft } = await import('./look-at-draft.server')
const { previewDraft } = await import('./preview-draft.server')
const { callOffDraft } = await import('./call-off-draft.server')
const { changeSetting } = await import('./change-setting.server')
const { publishDraft } = await import('./publish-draft.server')
const { publishDue } = await import('./publish-due.server')
const { restoreVersion } = await import('./restore-version.server')
const { retirePiece } = await import('./retire-piece.server')
const { returnPiece } = await import('./return-piece.server')
const { reviewDraft } = await import('./review-draft.server')
const { scheduleDraft } = await import('./schedule-draft.server')
const { submitDraft } = await import('./submit-draft.server')
const { showHistory } = await import('./show-history.server')
const { getLibrary, getLesson } = await import('../content/get-library.server')
const { getMatcher } = await import('../match/get-matcher.server')
afterAll(closeGate)

const slug = 'use-the-break-well'
const source = small.lesson(slug)
const now = new Date()
const [ada, bo, eve] = [
  await addPerson('author'),
  await addPerson('author', 'reviewer'),
  await addPerson('learner'),
]
const piece = { kind: 'lesson', slug } as const
const titled = (title: string, of = source) => of.replace(/^title: .*$/m, `title: ${title}`)

/** As the editor keeps it. */
async function write(
  text: string,
  by: { id: string },
  of: { kind: 'lesson' | 'situation'; slug: string } = piece,
) {
  const { id } = await db.studioPiece.upsert({ where: { kind_slug: of }, create: of, update: {} })
  const before = await db.draft.findUnique({ where: { pieceId: id } })
  const revision = (before?.revision ?? 0) + 1
  const kept = { text, revision, state: 'draft', changedById: by.id, changedAt: new Date() }
  await db.draft.upsert({ where: { pieceId: id }, create: { pieceId: id, ...kept }, update: kept })
  await db.draftSave.create({ data: { id: `${id}/${revision}`, pieceId: id, revision, text, byId: by.id } })
  return revision
}

async function approve(revision: number, of: { kind: 'lesson' | 'situation'; slug: string } = piece) {
  await submitDraft({ asker: ada, ...of, revision, now })
  await reviewDraft({ asker: bo, ...of, revision, verdict: 'approved', words: '', now })
}

const servedTitle = async () => (await getLesson(slug))?.title

beforeEach(async () => {
  await db.studioPiece.deleteMany()
  await db.libraryEdition.deleteMany()
  await db.studioSetting.deleteMany()
  const { followLibrary } = await import('../learn/follow-library.server')
  await followLibrary()
})

test('reviewed by another, published, and served with its matcher', { timeout: 90_000 }, async () => {
  const before = await getMatcher()
  const revision = await write(titled('Breathe, then choose'), ada)
  await approve(revision)
  expect(await publishDraft({ asker: ada, ...piece, revision, why: 'A plainer title', now })).toBe(1)
  expect(await servedTitle()).toBe('Breathe, then choose')
  const after = await getMatcher()
  expect(after.hash).not.toBe(before.hash)
  expect(after.matcher.data.lessons.map(({ title }) => title)).toContain('Breathe, then choose')
  const version = await db.pieceVersion.findFirstOrThrow()
  expect(version).toMatchObject({
    number: 1,
    authorId: ada.id,
    reviewerId: bo.id,
    waived: false,
    why: 'A plainer title',
  })
  expect(await db.libraryEdition.findMany({ select: { kind: true, byId: true } })).toEqual([
    { kind: 'published', byId: ada.id },
  ])
  expect(await db.auditEntry.findFirst({ where: { action: 'publication' } })).toMatchObject({
    actorId: ada.id,
    subjectId: `lesson/${slug}`,
  })
})

test('who wrote or sent it does not review it, and without a review nothing is published', async () => {
  const revision = await write(titled('One'), bo)
  await submitDraft({ asker: ada, ...piece, revision, now })
  const review = { ...piece, revision, verdict: 'approved', words: '', now } as const
  await expect(reviewDraft({ asker: bo, ...review })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(reviewDraft({ asker: ada, ...review })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(publishDraft({ asker: bo, ...piece, revision, why: 'Now', now })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await db.pieceVersion.count()).toBe(0)
})

test('the setting lets a team do without, and the version says so', async () => {
  await expect(changeSetting({ asker: ada, name: 'waive-review', on: true })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await changeSetting({ asker: bo, name: 'waive-review', on: true })
  const revision = await write(titled('Waived'), ada)
  await publishDraft({ asker: ada, ...piece, revision, why: 'Small team', now })
  expect(await db.pieceVersion.findFirst()).toMatchObject({ waived: true, reviewerId: null })
  expect(await servedTitle()).toBe('Waived')
})

test('a change after the approval takes it back, whatever the state says', async () => {
  await approve(await write(titled('Approved'), ada))
  const revision = await write(titled('Changed afterwards'), ada)
  await db.draft.updateMany({ data: { state: 'approved' } })
  await expect(publishDraft({ asker: ada, ...piece, revision, why: 'Now', now })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(
    publishDraft({ asker: ada, ...piece, revision: revision - 1, why: 'Now', now }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('of two who publish at once one does, and the other is told', async () => {
  const revision = await write(titled('Once'), ada)
  await approve(revision)
  const both = await Promise.allSettled(
    [ada, bo].map((asker) => publishDraft({ asker, ...piece, revision, why: 'At once', now })),
  )
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  expect(await db.pieceVersion.count()).toBe(1)
  expect(await db.libraryEdition.count()).toBe(1)
})

test('two pieces published at once are both served', async () => {
  const other = { kind: 'lesson', slug: 'answer-an-extreme-first-number' } as const
  const [one, two] = [
    await write(titled('First'), ada),
    await write(titled('Second', small.lesson(other.slug)), ada, other),
  ]
  await approve(one)
  await approve(two, other)
  await Promise.all([
    publishDraft({ asker: ada, ...piece, revision: one, why: 'At once', now }),
    publishDraft({ asker: bo, ...other, revision: two, why: 'At once', now }),
  ])
  expect(await servedTitle()).toBe('First')
  expect((await getLesson(other.slug))?.title).toBe('Second')
})

test.each([
  ['code', (text: string) => text.replace('</Step>', '{process.env.SECRET}\n\n</Step>')],
  ['an unknown situation', (text: string) => text.replace(/^situations: .*$/m, 'situations: [nowhere]')],
  ['another name in front', (text: string) => text.replace('---\n', '---\nslug: other-lesson\n')],
  ['a banned word', (text: string) => text.replace('</Step>', 'It is a win-win.\n\n</Step>')],
  ['a missing image', (text: string) => text.replace('</Step>', '![A table](table.webp)\n\n</Step>')],
  ['two megabytes', (text: string) => text + 'word '.repeat(400_000)],
  ['lists without an end', (text: string) => text + '- '.repeat(10_000)],
])('%s is refused with its line, and the library stays', async (_, breakIt) => {
  const revision = await write(breakIt(source), ada)
  await approve(revision)
  const before = await getLibrary()
  await expect(publishDraft({ asker: ada, ...piece, revision, why: 'Try', now })).rejects.toMatchObject({
    code: 'bad-input',
    userMessage: expect.stringMatching(/^Line \d+: /),
  })
  expect(await db.pieceVersion.count()).toBe(0)
  expect(await getLibrary()).toBe(before)
})

test('two texts at one place are not sent to review, nor published where none is needed', async () => {
  const revision = await write(source.replace('</Step>', '<<<<<<< yours\n\n</Step>'), ada)
  await expect(approve(revision)).rejects.toMatchObject({ code: 'conflict' })
  await changeSetting({ asker: bo, name: 'waive-review', on: true })
  await expect(publishDraft({ asker: ada, ...piece, revision, why: 'Try', now })).rejects.toMatchObject({
    code: 'bad-input',
    userMessage: expect.stringMatching(/^Line \d+: Two people wrote/),
  })
})

test('an image lies under its hash, and stays with its version', async () => {
  const { loader } = await import('../../routes/api/library-file')
  const withImage = source.replace('</Step>', '![A table for two](table.webp)\n\n</Step>')
  const revision = await write(withImage, ada)
  const { id } = await db.studioPiece.findFirstOrThrow()
  const bytes = (text: string) => new Uint8Array(Buffer.from(text))
  const image = { pieceId: id, name: 'table.webp', hash: 'a', type: 'image/webp', width: 1, height: 1 }
  await db.pieceImage.create({ data: { ...image, bytes: bytes('the first') } })
  await approve(revision)
  await publishDraft({ asker: ada, ...piece, revision, why: 'With a table', now })
  await db.pieceImage.updateMany({ data: { bytes: bytes('the second') } })
  const [file = ''] = (await getLibrary()).images.keys()
  rmSync(join(folder, 'library', file))
  const next = await write(titled('Later', withImage), ada)
  await approve(next)
  await publishDraft({ asker: ada, ...piece, revision: next, why: 'A later one', now })
  const [later = ''] = (await getLibrary()).images.keys()
  expect(later).not.toBe(file)
  await restoreVersion({ asker: bo, ...piece, number: 1, why: 'The first was better', now })
  expect([...(await getLibrary()).images.keys()]).toEqual([file])
  const answer = await loader({ params: { file }, request: new Request('http://x/'), context: {} as never })
  expect(answer.headers.get('Content-Type')).toBe('image/webp')
  expect(await answer.text()).toBe('the first')
})

test('a picture that was taken out comes back with the version that shows it, for readers and for whoever writes on', async () => {
  const withImage = source.replace('</Step>', '![A table for two](table.webp)\n\n</Step>')
  const first = await write(withImage, ada)
  const { id } = await db.studioPiece.findFirstOrThrow()
  const image = { pieceId: id, name: 'table.webp', hash: 'a', type: 'image/webp', width: 1, height: 1 }
  await db.pieceImage.create({ data: { ...image, bytes: new Uint8Array(Buffer.from('the table')) } })
  await approve(first)
  await publishDraft({ asker: ada, ...piece, revision: first, why: 'With a table', now })
  const [file] = (await getLibrary()).images.keys()
  const second = await write(source, ada)
  await approve(second)
  await publishDraft({ asker: ada, ...piece, revision: second, why: 'Without', now })
  await dropImage({ asker: ada, ...piece, name: 'table.webp' })
  expect([...(await getLibrary()).images.keys()]).toEqual([])
  await restoreVersion({ asker: bo, ...piece, number: 1, why: 'It was good', now })
  expect([...(await getLibrary()).images.keys()]).toEqual([file])
  const today = now.toISOString().slice(0, 10)
  const { problems } = await lookAtDraft({ asker: ada, ...piece, text: withImage, today })
  const { preview } = await previewDraft({ asker: ada, ...piece, text: withImage })
  expect(problems.map(({ rule }) => rule)).not.toContain('image-missing')
  expect(preview?.code).toContain(file)
})

test('at its time it is published by itself, once, by whichever server', async () => {
  const revision = await write(titled('On time'), ada)
  await approve(revision)
  const at = new Date(now.getTime() + 60_000)
  await expect(
    scheduleDraft({ asker: ada, ...piece, revision, at: new Date(now.getTime() - 1), why: 'Later', now }),
  ).rejects.toMatchObject({ code: 'bad-input' })
  await scheduleDraft({ asker: ada, ...piece, revision, at, why: 'Later', now })
  expect(await publishDue(now)).toBe(0)
  const servers = await Promise.all([publishDue(at), publishDue(at), publishDue(at)])
  expect(servers.reduce((sum, count) => sum + count)).toBe(1)
  expect(await servedTitle()).toBe('On time')
  expect(await db.review.count({ where: { verdict: 'changes' } })).toBe(0)
})

test('called off, it is not published; nor once its author may not publish any more', async () => {
  const revision = await write(titled('Never'), ada)
  await approve(revision)
  const at = new Date(now.getTime() + 60_000)
  const gone = await addPerson('author')
  const timed = { ...piece, revision, at, why: 'Later', now }
  await scheduleDraft({ asker: ada, ...timed })
  await expect(callOffDraft({ asker: eve, ...piece })).rejects.toMatchObject({ code: 'not-allowed' })
  await callOffDraft({ asker: bo, ...piece })
  expect(await publishDue(at)).toBe(0)
  await scheduleDraft({ asker: gone, ...timed })
  await db.personRole.deleteMany({ where: { personId: gone.id } })
  expect(await publishDue(at)).toBe(0)
  expect(await db.pieceVersion.count()).toBe(0)
  expect(await db.draft.findFirst()).toMatchObject({ state: 'draft', publishAt: null })
  expect(await db.review.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
    verdict: 'changes',
    byId: null,
  })
})

test('any version comes back in one action; retired, it is served nowhere; the file can be had back', async () => {
  for (const title of ['Version one', 'Version two']) {
    const revision = await write(titled(title), ada)
    await approve(revision)
    await publishDraft({ asker: ada, ...piece, revision, why: title, now })
  }
  expect(await restoreVersion({ asker: bo, ...piece, number: 1, why: 'It was better', now })).toBe(3)
  expect(await servedTitle()).toBe('Version one')
  expect(await db.draft.findFirst()).toMatchObject({ text: titled('Version one') })
  await retirePiece({ asker: bo, ...piece, why: 'Not true any more', now })
  expect(await getLesson(slug)).toBeNull()
  await expect(retirePiece({ asker: bo, ...piece, why: 'Again', now })).rejects.toMatchObject({
    code: 'conflict',
  })
  await returnPiece({ asker: bo, ...piece, why: 'The file is right', now })
  expect(await servedTitle()).toBe('Use the break well')
  await restoreVersion({ asker: bo, ...piece, number: 2, why: 'And back', now })
  expect(await servedTitle()).toBe('Version two')
  const { versions, events, compared } = await showHistory({
    asker: ada,
    ...piece,
    compare: { from: 1, to: 2 },
  })
  expect(versions.map(({ number, restores }) => [number, restores])).toEqual([
    [4, 2],
    [3, 1],
    [2, null],
    [1, null],
  ])
  expect(events.map(({ what }) => what)).toEqual(['returned', 'retired'])
  expect(compared?.rows.filter((row) => row.before === null || row.after === null)).toHaveLength(2)
})

test('a situation that lessons need is not retired; a new one is trained in before it is served', async () => {
  const needed = { kind: 'situation', slug: 'mid-negotiation' } as const
  await expect(retirePiece({ asker: bo, ...needed, why: 'Try', now })).rejects.toMatchObject({
    code: 'bad-input',
    userMessage: expect.stringContaining('Use the break well'),
  })
  const phrases = [
    'the ferry is late again',
    'no boat, and both crews stand on the quay',
    'the harbour says two more hours',
    'our partner walks up and down the pier',
    'we missed the crossing together',
    'they blame our driver for the missed boat',
    'the captain will not sail in this wind',
    'everybody is cold and the ferry does not come',
    'waiting at the terminal with their whole team',
    'the boat was cancelled and they want to go home',
    'stuck on the island with the customer',
    'next sailing is tomorrow, what do I say to them',
  ].map((phrase) => `  - "${phrase}"`)
  const text = `---
title: Waiting for a ferry
phase: negotiate
scope: The ferry does not come and both teams wait.
not: Trains.
neighbours: [hard-anchor, mid-negotiation]
synonyms: [ferry late, quay, harbour, boat delayed, waiting for the boat, no ferry]
moments: [during]
usually: during
phrases:
${phrases.join('\n')}
---

You wait together. Use it.
`
  const fresh = { kind: 'situation', slug: 'ferry-late' } as const
  const { situationFrontMatterSchema } = await import('../content/content.schema')
  const phase = situationFrontMatterSchema.shape.phase.options[0]
  const revision = await write(text.replace('phase: negotiate', `phase: ${phase}`), ada, fresh)
  await approve(revision, fresh)
  await publishDraft({ asker: ada, ...fresh, revision, why: 'People ask for it', now })
  const { matcher } = await getMatcher()
  expect(matcher.data.situations.map(({ id }) => id)).toContain('ferry-late')
  expect(matcher.data.classifier.labels).toContain('ferry-late')
})

test('looked for all the while, a new edition is never served with what was before it', async () => {
  const { followLibrary } = await import('../learn/follow-library.server')
  let isOver = false
  const looking = (async () => {
    for (; !isOver; await new Promise((resolve) => setImmediate(resolve))) await followLibrary()
  })()
  for (const title of ['Once', 'Twice']) {
    const revision = await write(titled(title), ada)
    await approve(revision)
    await publishDraft({ asker: ada, ...piece, revision, why: 'Plainer', now })
    expect(await servedTitle()).toBe(title)
  }
  isOver = true
  await looking
})

test('a database that cannot be read keeps the last library', async () => {
  const { followLibrary } = await import('../learn/follow-library.server')
  const before = await getLibrary()
  await db.$executeRawUnsafe('ALTER TABLE "LibraryEdition" RENAME TO "Away"')
  expect(await followLibrary()).toBe(false)
  expect(await getLibrary()).toBe(before)
  await db.$executeRawUnsafe('ALTER TABLE "Away" RENAME TO "LibraryEdition"')
  expect(await followLibrary()).toBe(false)
})

test('who may not is refused by every verb, and nothing changes', async () => {
  const revision = await write(titled('Mine'), ada)
  const of = { asker: eve, ...piece, now, why: 'Try' }
  const tried = await Promise.allSettled([
    submitDraft({ ...of, revision }),
    reviewDraft({ ...of, revision, verdict: 'approved', words: '' }),
    publishDraft({ ...of, revision }),
    scheduleDraft({ ...of, revision, at: new Date(now.getTime() + 1000) }),
    callOffDraft(of),
    retirePiece(of),
    returnPiece(of),
    restoreVersion({ ...of, number: 1 }),
    showHistory(of),
  ])
  expect(tried.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
    Array(9).fill('not-allowed'),
  )
  expect(await db.draft.findFirst()).toMatchObject({ state: 'draft' })
})
