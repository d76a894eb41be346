import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, folder, addPerson } = await openFreshDatabase()
const { eraseMe } = await import('./erase-me.server')
const { erasePerson } = await import('./erase-person.server')
const { findErasable } = await import('./find-erasable.server')
const { issueToken } = await import('~/features/identity/issue-token.server')
const { openSession } = await import('~/features/identity/open-session.server')
const { getPerson } = await import('~/features/identity/get-person.server')
const { requestLink } = await import('~/features/identity/request-link.server')
const { deliverOutbox, writeMail } = await import('~/platform/outbox.server')
const { findErased } = await import('~/features/identity/find-erased.server')
const { syncMutations } = await import('~/features/learn/sync-mutations.server')
const { addFigures, tallyUses } = await import('~/features/learn/tally-uses')
const { teamsAbove } = await import('~/features/identity/teams-above')

const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** Somebody who has just come in, and the cookie that says so. */
async function comeIn(...roles: string[]) {
  const person = await addPerson(...roles)
  const cookie = await openSession(db, {
    request: new Request('http://localhost/'),
    personId: person.id,
    method: 'link',
    now,
  })
  const { id: sessionId } = await db.session.findFirstOrThrow({ where: { personId: person.id } })
  return { ...person, sessionId, cookie }
}

function who(cookie: string) {
  const request = new Request('http://localhost/x', { headers: { cookie: cookie.split(';')[0] ?? '' } })
  return getPerson({ request, context: { nonce: '', requestId: '', address: '' } })
}

async function read(personId: string, lessons: string[]) {
  await db.lessonUse.createMany({
    data: lessons.map((lesson, at) => ({
      id: randomUUID(),
      personId,
      lesson,
      version: 'a'.repeat(20),
      depth: 'core',
      situation: at % 2 ? 'impasse' : null,
      step: 1,
      steps: 4,
      startedAt: later(-at * 5000),
      changedAt: now,
      finishedAt: at % 3 ? now : null,
      usedAt: at % 4 ? null : now,
    })),
  })
}

/** A team's figures as a report would read them: of those who are there, and what is kept of those who are gone. */
async function figuresOf(teamId: string) {
  const teams = await db.team.findMany({ select: { id: true, parentId: true } })
  const people = await db.person.findMany({ include: { memberships: true, uses: true, debriefs: true } })
  const within = people.filter(
    ({ memberships }) =>
      !teamId ||
      teamsAbove(
        teams,
        memberships.filter(({ belongs }) => belongs).map((membership) => membership.teamId),
      ).has(teamId),
  )
  const kept = await db.useTally.findMany({ where: { teamId }, omit: { teamId: true } })
  return addFigures([...within.flatMap((person) => tallyUses({ ...person, zone: person.timeZone })), ...kept])
}

test('figures of a team, of the one above and of the house stay when people go, one after the other', async () => {
  const [ada, ben, cleo, leader] = [await comeIn(), await comeIn(), await comeIn(), await comeIn('manager')]
  const above = await db.team.create({ data: { name: 'Above' } })
  const team = await db.team.create({ data: { name: 'Team', parentId: above.id } })
  const belongs = { teamId: team.id, belongs: true }
  await db.teamMember.createMany({
    data: [
      { personId: ada.id, ...belongs },
      { personId: ada.id, teamId: above.id },
      { personId: ben.id, ...belongs },
      { personId: leader.id, teamId: team.id, leads: true, belongs: false },
    ],
  })
  for (const { id } of [ada, ben, cleo, leader]) await read(id, ['one', 'two', 'three', 'one', 'two', 'four'])
  await db.debrief.create({
    data: {
      id: randomUUID(),
      personId: ada.id,
      lessons: 'one,two',
      situation: 'impasse',
      dueAt: now,
      answeredAt: now,
      helped: 'partly',
    },
  })
  const places = ['', above.id, team.id]
  const before = await Promise.all(places.map(figuresOf))
  expect(before.map((figures) => figures.reduce((sum, { begun }) => sum + begun, 0))).toEqual([24, 12, 12])
  for (const person of [ada, leader, cleo]) {
    await eraseMe({ person, now })
    expect(await Promise.all(places.map(figuresOf))).toEqual(before)
  }
  expect(await db.lessonUse.count({ where: { personId: { in: [ada.id, leader.id, cleo.id] } } })).toBe(0)
})

test('what their look backs say of lessons still counts, without them', async () => {
  const [ada, ben] = [await comeIn(), await comeIn()]
  const says = { debriefId: null, changedAt: now }
  await db.kitAnswer.createMany({
    data: [
      { personId: ada.id, lesson: 'one', answer: 'yes', share: 0.5, ...says },
      { personId: ada.id, lesson: 'two', answer: null, share: 1, ...says },
      { personId: ben.id, lesson: 'one', answer: 'yes', share: 0.25, ...says },
    ],
  })
  await eraseMe({ person: ada, now })
  await eraseMe({ person: ben, now })
  expect(await db.kitAnswer.count()).toBe(0)
  expect(await db.helpTally.findMany()).toEqual([{ lesson: 'one', answer: 'yes', share: 0.75 }])
})

test('every browser is signed out, links and invitations to them stop working, waiting mails are withdrawn', async () => {
  const ada = await comeIn('manager')
  // One sign away in a search: `_` stands for any.
  const email = `a_a-${ada.id}@example.com`
  const near = `axa-${ada.id}@example.com`
  await db.person.update({ where: { id: ada.id }, data: { email } })
  const other = await openSession(db, {
    request: new Request('http://localhost/'),
    personId: ada.id,
    method: 'link',
    now,
  })
  await requestLink({ email, onward: '/', now })
  for (const address of [email, near]) {
    await issueToken(db, { purpose: 'invitation', subject: { email: address }, now })
    await db.invitation.create({ data: { email: address, roles: 'learner', expiresAt: later(60) } })
    const mail = { to: address, subject: 'Come in', text: 'Words.' }
    await writeMail(db, { key: `invitation/${address}`, mail, dueAt: later(60) })
  }
  await db.invitation.create({
    data: { email: 'ben@example.com', roles: 'learner', invitedBy: ada.id, expiresAt: later(60) },
  })
  expect(await who(other)).not.toBeNull()
  await eraseMe({ person: ada, now })
  expect([await who(ada.cookie), await who(other)]).toEqual([null, null])
  const subjects = (await db.oneTimeToken.findMany()).map(({ subject }) => subject).join()
  expect(subjects).not.toContain(ada.id.concat('"'))
  expect(subjects).not.toContain(email)
  expect(subjects).toContain(near)
  const invitations = await db.invitation.findMany({ orderBy: { email: 'asc' } })
  expect(invitations.map((invitation) => [invitation.email, invitation.invitedBy])).toEqual([
    [near, null],
    ['ben@example.com', null],
  ])
  expect((await db.outboxItem.findMany()).map(({ key }) => key)).toEqual([`invitation/${near}`])
  expect((await deliverOutbox(later(61), 'test')).sent).toBe(1)
})

test('the log keeps numbers: who did it, to whom, and no name', async () => {
  const [ada, admin] = [await comeIn('learner'), await comeIn('admin')]
  await erasePerson({ actor: admin, personId: ada.id })
  const entries = await db.auditEntry.findMany({ where: { subjectId: ada.id } })
  expect(entries).toMatchObject([{ action: 'erasure', actorId: admin.id, detail: '{"by":"administrator"}' }])
  expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain(ada.email)
})

test('the files on disk do not hold them any more either', async () => {
  const ada = await comeIn('learner')
  const bytes = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('just-enough.db'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join()
  expect(bytes()).toContain(ada.email)
  await eraseMe({ person: ada, now })
  expect(bytes()).not.toContain(ada.email)
  expect(bytes()).not.toContain(ada.name)
})

test('what a device still had to send creates nothing anew, and the device learns why', async () => {
  const [ada, eve] = [await comeIn('learner'), await comeIn('learner')]
  const body = { lesson: 'use-the-break-well', kept: true }
  const favourite = { id: randomUUID(), person: ada.id, at: now.getTime(), kind: 'favourite', body }
  expect(await findErased([ada.id, eve.id])).toEqual([])
  await eraseMe({ person: ada, now })
  for (const person of [null, eve]) {
    const sent = { sentAt: now.getTime(), mutations: [favourite] }
    const { results } = await syncMutations({ person, sent, now })
    expect(results).toEqual({ [favourite.id]: 'other-person' })
  }
  // A request that was let in just before.
  const late = { sentAt: now.getTime(), mutations: [favourite] }
  await expect(syncMutations({ person: ada, sent: late, now })).rejects.toThrow()
  expect(await db.favourite.count()).toBe(0)
  expect(await db.mutation.count({ where: { id: favourite.id } })).toBe(0)
  expect(await db.person.findUnique({ where: { id: ada.id } })).toBeNull()
  expect(await findErased([ada.id, eve.id, randomUUID()])).toEqual([ada.id])
})

test('a browser left open does not do: after ten minutes one signs in once more', async () => {
  const [ada, eve] = [await comeIn('learner'), await comeIn('learner')]
  const refused = { code: 'sign-in-needed' }
  await expect(eraseMe({ person: ada, now: later(11) })).rejects.toMatchObject(refused)
  const withAnothersSession = { id: ada.id, sessionId: eve.sessionId }
  await expect(eraseMe({ person: withAnothersSession, now })).rejects.toMatchObject(refused)
  expect(await db.person.count({ where: { id: { in: [ada.id, eve.id] } } })).toBe(2)
})

test('the last administrator who can sign in stays, also when two go at the same moment', async () => {
  await db.personRole.deleteMany({ where: { role: 'admin' } })
  const [ada, ben, out] = [await comeIn('admin', 'learner'), await comeIn('admin'), await comeIn('admin')]
  await db.person.update({ where: { id: out.id }, data: { suspendedAt: now } })
  await read(ada.id, ['one'])
  const tries = await Promise.allSettled([eraseMe({ person: ada, now }), eraseMe({ person: ben, now })])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const left = (await db.person.findUnique({ where: { id: ada.id } })) ? ada : ben
  const before = [await db.useTally.count(), await db.auditEntry.count()]
  await expect(eraseMe({ person: left, now })).rejects.toMatchObject({
    code: 'conflict',
    userMessage: expect.stringContaining('only administrator'),
  })
  expect([await db.useTally.count(), await db.auditEntry.count()]).toEqual(before)
  expect(await db.person.findUnique({ where: { id: left.id } })).not.toBeNull()
})

test('nobody erases or looks up others but an administrator, who goes another way themselves', async () => {
  const [ada, manager, admin] = [await comeIn('learner'), await comeIn('manager'), await comeIn('admin')]
  for (const actor of [ada, manager]) {
    await expect(erasePerson({ actor, personId: admin.id })).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await findErasable({ actor, personId: admin.id })).toBeNull()
  }
  await expect(erasePerson({ actor: admin, personId: admin.id })).rejects.toMatchObject({
    code: 'bad-input',
  })
  await expect(erasePerson({ actor: admin, personId: randomUUID() })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await db.person.count({ where: { id: { in: [ada.id, manager.id, admin.id] } } })).toBe(3)
})
