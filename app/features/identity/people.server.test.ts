import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { changePerson } = await import('./change-person.server')
const { listPeople, peopleAPage } = await import('./list-people.server')
const { showPerson } = await import('./show-person.server')

const now = new Date()
const all = { words: '', page: 1 }
const admin = await addPerson('admin')

/** A manager with a team, a team below it with a member, and a team beside it with another. */
async function addHouse() {
  const [manager, below, beside] = [
    await addPerson('manager'),
    await addPerson('learner'),
    await addPerson('learner'),
  ]
  const team = await db.team.create({
    data: {
      name: `Team of ${manager.name}`,
      members: { create: { personId: manager.id, leads: true, belongs: false } },
    },
  })
  const nested = await db.team.create({
    data: { name: `Nested ${manager.name}`, parentId: team.id, members: { create: { personId: below.id } } },
  })
  const other = await db.team.create({
    data: {
      name: `Other ${manager.name}`,
      members: { create: [{ personId: beside.id }, { personId: below.id }] },
    },
  })
  return { manager, below, beside, team, nested, other }
}

test('signs that the database takes for any letter find nobody by themselves', async () => {
  const mark = randomUUID().slice(0, 8)
  const data = (email: string) => ({ data: { name: mark, email } })
  const under = await db.person.create(data(`first_last-${mark}@example.com`))
  await db.person.create(data(`other-${mark}@example.com`))
  const found = async (words: string) =>
    (await listPeople({ asker: admin, words, page: 1 })).people.map(({ id }) => id)
  expect(await found(`first_last ${mark}`)).toEqual([under.id])
  expect(await found(`o%t_z ${mark}`)).toEqual([])
  expect(await found(`%${mark}_`)).toHaveLength(2)
})

test('a manager sees the people of the teams they lead and below, with those teams alone; nobody else anything', async () => {
  const { manager, below, beside, nested } = await addHouse()
  const { people, total } = await listPeople({ asker: manager, ...all })
  expect(people.map(({ id }) => id).sort()).toEqual([manager.id, below.id].sort())
  expect(total).toBe(2)
  expect(people.find(({ id }) => id === below.id)?.teams).toEqual([{ name: nested.name, leads: false }])
  const sought = await listPeople({ asker: manager, words: beside.email, page: 1 })
  expect(sought).toMatchObject({ people: [], total: 0 })
  for (const role of ['learner', 'author', 'reviewer']) {
    const asker = await addPerson(role)
    await expect(listPeople({ asker, ...all })).rejects.toMatchObject({ code: 'not-allowed' })
  }
  expect((await listPeople({ asker: await addPerson('manager'), ...all })).people).toEqual([])
  expect((await listPeople({ asker: admin, ...all })).total).toBe(await db.person.count())
})

test('search wants every word, in name or address, whatever the capitals, umlauts too', async () => {
  const email = 'oezil.m@search.example'
  await db.person.create({ data: { email, name: 'Özge Çelik-Müller' } })
  const found = async (words: string) =>
    (await listPeople({ asker: admin, words, page: 1 })).people.map((p) => p.email)
  for (const words of ['özge', 'ÖZGE müller', 'OEZIL çelik', 'search.example', '  Özge   oezil '])
    expect(await found(words)).toEqual([email])
  for (const words of ['Özge nobody', "' OR 1=1"]) expect(await found(words)).not.toContain(email)
})

test('pages by name, each person once; a page behind the last is the last', async () => {
  await db.person.createMany({
    data: Array.from({ length: peopleAPage * 2 + 5 }, (_, at) => ({
      email: `p${at}@pages.example`,
      name: 'Same Name',
    })),
  })
  const pages = await Promise.all(
    [1, 2, 3].map((page) => listPeople({ asker: admin, words: 'pages.example', page })),
  )
  const ids = pages.flatMap(({ people }) => people.map(({ id }) => id))
  expect(new Set(ids).size).toBe(peopleAPage * 2 + 5)
  expect(await listPeople({ asker: admin, words: 'pages.example', page: 99 })).toMatchObject({
    page: 3,
    pages: 3,
  })
})

test('last seen is the last sign-in or use, also after signing out', async () => {
  const person = await addPerson('learner')
  const seen = async () => (await showPerson({ asker: admin, id: person.id, now })).seenAt
  expect(await seen()).toBeNull()
  const at = new Date('2026-03-01T10:00:00Z')
  await db.auditEntry.create({ data: { action: 'sign-in', actorId: person.id, at } })
  expect(await seen()).toBe(at.toISOString())
  const later = new Date('2026-04-01T10:00:00Z')
  await db.session.create({
    data: {
      secretHash: person.id,
      personId: person.id,
      method: 'link',
      device: 'x',
      seenAt: later,
      expiresAt: now,
    },
  })
  expect(await seen()).toBe(later.toISOString())
})

const change = (id: string, input: object, asker = admin) => changePerson({ asker, id, input, now })
const notes = async (subjectId: string) =>
  (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(
    ({ action, detail }) => [action, JSON.parse(detail)],
  )

test('roles, name, teams and access are changed with their notes, and no note where nothing changed', async () => {
  const person = await addPerson('learner')
  const team = await db.team.create({ data: { name: 'Changes' } })
  await change(person.id, { do: 'roles', roles: ['author', 'reviewer'] })
  await change(person.id, { do: 'roles', roles: ['reviewer', 'author'] })
  await change(person.id, { do: 'name', name: ' New Name ' })
  await change(person.id, { do: 'join', team: team.id, leads: true })
  await change(person.id, { do: 'leave', team: team.id })
  await change(person.id, { do: 'leave', team: team.id })
  await change(person.id, { do: 'restore' })
  expect(await notes(person.id)).toEqual([
    ['role-granted', { role: 'author' }],
    ['role-granted', { role: 'reviewer' }],
    ['role-taken', { role: 'learner' }],
    ['person-changed', { what: 'name' }],
    ['team-joined', { team: team.id, leads: true }],
    ['role-granted', { role: 'manager' }],
    ['team-left', { team: team.id }],
  ])
  expect(await showPerson({ asker: admin, id: person.id, now })).toMatchObject({
    name: 'New Name',
    roles: ['manager', 'author', 'reviewer'],
    teams: [],
  })
})

test('suspending ends all sessions at once; restoring opens the way in again', async () => {
  const person = await addPerson('learner')
  const expiresAt = new Date(now.getTime() + 1e6)
  await db.session.create({
    data: { secretHash: 's', personId: person.id, method: 'link', device: 'x', expiresAt },
  })
  await change(person.id, { do: 'suspend' })
  expect(await db.session.count({ where: { personId: person.id } })).toBe(0)
  expect((await showPerson({ asker: admin, id: person.id, now })).suspendedAt).not.toBeNull()
  await change(person.id, { do: 'restore' })
  expect((await showPerson({ asker: admin, id: person.id, now })).suspendedAt).toBeNull()
  expect((await notes(person.id)).map(([action]) => action)).toEqual(['person-suspended', 'person-restored'])
})

test('there is always an administrator who can sign in', async () => {
  await expect(change(admin.id, { do: 'suspend' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(change(admin.id, { do: 'roles', roles: ['learner'] })).rejects.toMatchObject({
    code: 'conflict',
  })
  const second = await addPerson('admin')
  await change(second.id, { do: 'suspend' })
  await expect(change(admin.id, { do: 'roles', roles: [] })).rejects.toMatchObject({ code: 'conflict' })
  await change(second.id, { do: 'restore' })
  const tries = await Promise.allSettled([
    change(admin.id, { do: 'roles', roles: ['learner'] }, second),
    change(second.id, { do: 'roles', roles: ['learner'] }, admin),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.personRole.count({ where: { role: 'admin' } })).toBe(1)
  await db.personRole.upsert({
    where: { personId_role: { personId: admin.id, role: 'admin' } },
    create: { personId: admin.id, role: 'admin' },
    update: {},
  })
})

test.each(['learner', 'manager', 'author', 'reviewer'])('a %s looks after nobody’s account', async (role) => {
  const [asker, person] = [await addPerson(role), await addPerson('learner')]
  await db.team.create({
    data: {
      name: `Of ${asker.name}`,
      members: { create: [{ personId: asker.id, leads: true }, { personId: person.id }] },
    },
  })
  await expect(showPerson({ asker, id: person.id, now })).rejects.toMatchObject({ code: 'not-allowed' })
  for (const input of [
    { do: 'roles', roles: ['admin'] },
    { do: 'name', name: 'X' },
    { do: 'suspend' },
    { do: 'restore' },
    { do: 'join', team: 'x' },
    { do: 'leave', team: 'x' },
  ])
    await expect(change(person.id, input, asker)).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await notes(person.id)).toEqual([])
})

test('who is not there is not found', async () => {
  await expect(showPerson({ asker: admin, id: 'nobody', now })).rejects.toMatchObject({ code: 'not-found' })
  await expect(change('nobody', { do: 'suspend' })).rejects.toMatchObject({ code: 'not-found' })
  await expect(change(admin.id, { do: 'join', team: 'nowhere' })).rejects.toMatchObject({ code: 'not-found' })
})
