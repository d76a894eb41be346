import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { myDataSchema } from './account.schema'

const { db, addPerson } = await openFreshDatabase()
const { exportMyData } = await import('./export-my-data.server')
const { seal } = await import('~/platform/seal.server')
const { sealedPlace } = await import('~/features/learn/sealed-place')
const { writeAudit } = await import('~/features/identity/write-audit.server')

const now = new Date()

async function read(person: { id: string }) {
  let text = ''
  for await (const piece of await exportMyData({ person, now })) text += piece
  return myDataSchema.parse(JSON.parse(text))
}

test('private words are opened for their owner; what does not open is left out, and the rest is there', async () => {
  const ada = await addPerson('learner')
  const id = randomUUID()
  const words = { name: 'Tuesday', entries: [{ label: 'Walk away when', text: 'No end date.' }] }
  await db.prepCard.create({
    data: {
      id,
      personId: ada.id,
      sealed: seal(JSON.stringify(words), sealedPlace('card', ada.id, id)),
      changedAt: now,
    },
  })
  await db.lessonNote.createMany({
    data: [
      { lesson: 'a', sealed: seal('42', sealedPlace('note', ada.id, 'a')) },
      { lesson: 'b', sealed: seal('Of another place.', sealedPlace('note', ada.id, 'a')) },
    ].map((note) => ({ ...note, personId: ada.id, changedAt: now })),
  })
  const { prepCards, notes } = await read(ada)
  expect(prepCards).toMatchObject([{ id, words }])
  expect(notes.map((note) => note.words)).toEqual(['42', null])
})

test('a year of use comes whole and in order, over more than one page of rows', async () => {
  const ada = await addPerson('learner')
  const uses = Array.from({ length: 1200 }, (_, at) => ({
    id: `${ada.id}/${at}`,
    personId: ada.id,
    lesson: 'use-the-break-well',
    version: 'a'.repeat(20),
    depth: 'core',
    step: 1,
    steps: 4,
    startedAt: new Date(now.getTime() - (1200 - at) * 60_000),
    changedAt: now,
  }))
  await db.lessonUse.createMany({ data: uses })
  expect((await read(ada)).uses.map(({ id }) => id)).toEqual(uses.map(({ id }) => id))
})

test('the log tells what was done by and about them, and names nobody else', async () => {
  const [ada, admin] = [await addPerson('learner'), await addPerson('admin')]
  await writeAudit(db, {
    action: 'role-granted',
    actorId: admin.id,
    subjectId: ada.id,
    detail: { role: 'author' },
  })
  await writeAudit(db, { action: 'sign-in', actorId: admin.id })
  const data = await read(ada)
  expect(data.audit).toMatchObject([
    { action: 'role-granted', by: 'somebody else', about: 'you', detail: { role: 'author' } },
    { action: 'export', by: 'you', detail: { what: 'my-data' } },
  ])
  expect(JSON.stringify(data)).not.toContain(admin.id)
})

test('invitations they sent are there without the addresses of others', async () => {
  const ada = await addPerson('manager')
  const invitation = { roles: 'learner', expiresAt: now }
  await db.invitation.createMany({
    data: [
      { ...invitation, email: ada.email },
      { ...invitation, email: 'somebody.else@example.com', invitedBy: ada.id },
    ],
  })
  const data = await read(ada)
  expect(data.invitationsToYou).toHaveLength(1)
  expect(data.invitationsByYou).toMatchObject([{ roles: ['learner'], team: null }])
  expect(JSON.stringify(data)).not.toContain('somebody.else')
})

test('somebody who is gone gets nothing', async () => {
  await expect(exportMyData({ person: { id: randomUUID() }, now })).rejects.toMatchObject({
    code: 'not-found',
  })
})
