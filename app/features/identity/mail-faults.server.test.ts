import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openMailSink } from '../../../bin/setup/test-mail-sink'

const sink = await openMailSink()
const { db, addPerson } = await openFreshDatabase()
const { invitePeople } = await import('./invite-people.server')
const { listInvitations } = await import('./list-invitations.server')
const { listMailFaults } = await import('./list-mail-faults.server')
const { deliverOutbox, writeMail } = await import('~/platform/outbox.server')

const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

beforeEach(async () => {
  sink.refusal = null
  await db.outboxItem.deleteMany()
})

async function addTeam() {
  const [manager, ada] = [await addPerson('manager'), await addPerson('learner')]
  const members = { create: [{ personId: manager.id, leads: true, belongs: false }, { personId: ada.id }] }
  const team = await db.team.create({ data: { name: randomUUID(), members } })
  return { manager, ada, team }
}

async function send({ id, email }: { id: string; email: string }, at: Date) {
  const mail = { to: email, subject: 'Asked of you', text: 'Something is asked of you.' }
  await writeMail(db, { key: randomUUID(), mail, personId: id, dueAt: at })
  await deliverOutbox(at, 'test')
}

const seenBy = async (asker: Awaited<ReturnType<typeof addPerson>>) =>
  (await listMailFaults({ asker, page: 1 })).people.map(({ id, fault }) => [id, fault])

test('an address that is refused is seen by an administrator and by who leads its person, until a mail arrives', async () => {
  const { manager, ada } = await addTeam()
  const [{ manager: other }, admin] = [await addTeam(), await addPerson('admin')]
  sink.refusal = { to: ada.email, code: 550 }
  await send(ada, now)
  await send(manager, now)
  for (const asker of [manager, admin])
    expect(await seenBy(asker)).toEqual([[ada.id, 'the mail server answered 550']])
  expect(await seenBy(other)).toEqual([])
  await expect(listMailFaults({ asker: ada, page: 1 })).rejects.toMatchObject({ code: 'not-allowed' })
  sink.refusal = null
  await send(ada, later(10))
  expect(await seenBy(admin)).toEqual([])
  sink.refusal = { to: ada.email, code: 552 }
  await send(ada, later(20))
  expect(await seenBy(manager)).toEqual([[ada.id, 'the mail server answered 552']])
})

test('refused for now is no fault of the address; what waits is told to administrators alone', async () => {
  const { manager, ada } = await addTeam()
  const admin = await addPerson('admin')
  sink.refusal = { to: ada.email, code: 451 }
  await send(ada, now)
  expect(await listMailFaults({ asker: admin, page: 1 })).toMatchObject({
    people: [],
    waiting: { count: 1, fault: 'the mail server answered 451' },
  })
  expect(await listMailFaults({ asker: manager, page: 1 })).toMatchObject({ people: [], waiting: null })
  await db.outboxItem.deleteMany()
  await sink.close()
  await send(ada, now)
  await sink.open()
  expect((await listMailFaults({ asker: admin, page: 1 })).waiting).toMatchObject({
    count: 1,
    fault: 'ESOCKET',
  })
})

test('an invitation that was refused says so in the list of invitations', async () => {
  const { manager, team } = await addTeam()
  const email = `${randomUUID()}@example.com`
  sink.refusal = { to: email, code: 550 }
  await invitePeople({ asker: manager, input: { addresses: email, team: team.id, roles: ['learner'] }, now })
  const listed = async () => (await listInvitations({ asker: manager, page: 1, now })).invitations
  expect(await listed()).toMatchObject([{ email, fault: null }])
  await deliverOutbox(later(1), 'test')
  expect(await listed()).toMatchObject([{ email, fault: 'the mail server answered 550' }])
})
