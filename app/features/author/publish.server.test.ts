import { expect, test } from 'vitest'
import { openPublishing } from '../../../bin/setup/test-publishing'

const { db, small, slug, source, now, ada, bo, eve, piece, titled, write, approve, servedTitle } =
  await openPublishing()
const { callOffDraft } = await import('./call-off-draft.server')
const { changeSetting } = await import('./change-setting.server')
const { publishDraft } = await import('./publish-draft.server')
const { restoreVersion } = await import('./restore-version.server')
const { retirePiece } = await import('./retire-piece.server')
const { returnPiece } = await import('./return-piece.server')
const { reviewDraft } = await import('./review-draft.server')
const { scheduleDraft } = await import('./schedule-draft.server')
const { submitDraft } = await import('./submit-draft.server')
const { showHistory } = await import('./show-history.server')
const { getLibrary, getLesson } = await import('../content/get-library.server')
const { getMatcher } = await import('../match/get-matcher.server')

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
