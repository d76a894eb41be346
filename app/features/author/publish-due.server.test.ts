import { expect, test } from 'vitest'
import { openPublishing } from '../../../bin/setup/test-publishing'

const { db, addPerson, now, ada, bo, eve, piece, titled, write, approve, servedTitle } =
  await openPublishing()
const { callOffDraft } = await import('./call-off-draft.server')
const { publishDue } = await import('./publish-due.server')
const { scheduleDraft } = await import('./schedule-draft.server')

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
