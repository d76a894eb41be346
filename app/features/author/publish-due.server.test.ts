import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openPublishing } from '../../../bin/setup/test-publishing'

const { db, addPerson, now, ada, bo, eve, piece, titled, write, approve, servedTitle } =
  await openPublishing()
const { callOffDraft } = await import('./call-off-draft.server')
const { publishDue } = await import('./publish-due.server')
const { saveSchema } = await import('./draft.schema')
const { saveDraft } = await import('./save-draft.server')
const { scheduleDraft } = await import('./schedule-draft.server')
const { publishDraft } = await import('./publish-draft.server')
const { restoreVersion } = await import('./restore-version.server')
const { retirePiece } = await import('./retire-piece.server')
const { showReview } = await import('./show-review.server')

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

test('where nobody reviews, a change of the text calls it off too', async () => {
  await db.studioSetting.create({ data: { name: 'waive-review', value: 'yes' } })
  const at = new Date(now.getTime() + 60_000)
  const revision = await write(titled('As it stood'), ada)
  await scheduleDraft({ asker: ada, ...piece, revision, at, why: 'Later', now })
  const input = saveSchema.parse({ base: revision, text: titled('Half written'), save: randomUUID() })
  await saveDraft({ asker: bo, ...piece, input, now })
  expect(await publishDue(at)).toBe(0)
  expect(await db.draft.findFirst()).toMatchObject({ publishAt: null })
  await db.studioSetting.deleteMany()
})

async function publishTwice(): Promise<void> {
  for (const title of ['The first', 'The second']) {
    const revision = await write(titled(title), ada)
    await approve(revision)
    await publishDraft({ asker: ada, ...piece, revision, why: 'Plainer', now })
  }
}

test.each([
  ['taken out', () => retirePiece({ asker: bo, ...piece, why: 'Legal says so', now })],
  [
    'put back to an earlier version',
    () => restoreVersion({ asker: bo, ...piece, number: 1, why: 'Better', now }),
  ],
])('a piece that is %s is not published over that at its time', async (_name, decide) => {
  await publishTwice()
  const next = await write(titled('The next'), ada)
  await approve(next)
  const at = new Date(now.getTime() + 60_000)
  await scheduleDraft({ asker: ada, ...piece, revision: next, at, why: 'Later', now })
  await decide()
  const before = await servedTitle().catch(() => null)
  expect(await publishDue(at)).toBe(0)
  expect(await servedTitle().catch(() => null)).toBe(before)
})

test('whoever wrote a draft does not review it because a version was brought back meanwhile', async () => {
  await publishTwice()
  await write(titled('By Bo'), bo)
  await write(titled('By Bo, mended'), ada)
  const later = new Date(now.getTime() + 60_000)
  await restoreVersion({ asker: ada, ...piece, number: 1, why: 'For now', now: later })
  expect((await showReview({ asker: bo, ...piece, now: later })).wrote).toBe(true)
})
