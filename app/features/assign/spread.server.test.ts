import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { spreadAssignment } = await import('./spread-assignment.server')
const { spreadForPerson } = await import('./spread-for-person.server')
const { spreadDue } = await import('./spread-due.server')
const { settleDuties } = await import('./settle-duties.server')
const { settleByLibrary } = await import('./settle-by-library.server')
const { listAssignments } = await import('./list-assignments.server')
const { changeAssignment } = await import('./change-assignment.server')
const { getLibrary } = await import('~/features/content/get-library.server')

const { lessons } = await getLibrary()
const [first, second] = [lessons[0]?.slug ?? '', lessons[1]?.slug ?? '']
const now = new Date('2027-03-03T10:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

async function addTeam(parentId: string | null, ...people: { id: string }[]) {
  return db.team.create({
    data: {
      name: randomUUID(),
      parentId,
      members: { create: people.map(({ id }) => ({ personId: id })) },
    },
  })
}

async function assign(options: { teams?: string[]; people?: string[]; data?: object; lessons?: string[] }) {
  const { teams = [], people = [], data = {}, lessons: asked = [first] } = options
  return db.assignment.create({
    data: {
      name: 'Ready',
      why: 'The renewal is near.',
      required: true,
      what: 'lesson',
      situation: 'renewal',
      timing: 'date',
      dueOn: '2027-03-10',
      countsFrom: later(-30),
      sentKey: randomUUID(),
      pieces: { create: asked.map((lesson, position) => ({ position, lesson, depth: 'essence' })) },
      targets: {
        create: [...teams.map((teamId) => ({ teamId })), ...people.map((personId) => ({ personId }))],
      },
      ...data,
    },
  })
}

async function dutiesOf(assignmentId: string) {
  const rows = await db.duty.findMany({
    where: { assignmentId },
    orderBy: [{ personId: 'asc' }, { round: 'asc' }],
    select: { personId: true, round: true, state: true, dueOn: true, done: true, of: true },
  })
  return rows
}

async function finish(personId: string, lesson: string, at: Date) {
  await db.lessonUse.create({
    data: {
      id: randomUUID(),
      personId,
      lesson,
      version: 'v',
      depth: 'essence',
      step: 2,
      steps: 2,
      startedAt: at,
      changedAt: at,
      finishedAt: at,
    },
  })
}

test('the people of the team and of those below have it, leaders and others do not; a second time adds nothing', async () => {
  const [ada, ben, cy, lea] = await Promise.all(['a', 'b', 'c', 'd'].map(() => addPerson('learner')))
  if (!ada || !ben || !cy || !lea) throw new Error('nobody')
  const team = await addTeam(null, ada)
  await addTeam(team.id, ben)
  await addTeam(null, cy)
  await db.teamMember.create({ data: { teamId: team.id, personId: lea.id, leads: true, belongs: false } })
  const { id } = await assign({ teams: [team.id], people: [ada.id] })
  expect(await spreadAssignment({ assignmentId: id, now })).toBe(2)
  expect(await spreadAssignment({ assignmentId: id, now })).toBe(0)
  expect((await dutiesOf(id)).map(({ personId }) => personId).sort()).toEqual([ada.id, ben.id].sort())
  expect((await db.assignment.findUniqueOrThrow({ where: { id } })).spreadAt).toEqual(now)
})

test('two servers at once write each duty once', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => addPerson('learner')))
  const team = await addTeam(null, ...people)
  const { id } = await assign({ teams: [team.id] })
  const written = await Promise.all([1, 2, 3].map(() => spreadAssignment({ assignmentId: id, now })))
  expect(written.reduce((sum, count) => sum + count, 0)).toBe(20)
  expect(await dutiesOf(id)).toHaveLength(20)
})

test('who did it before, since it counts, has it done at once; suspended people get nothing and keep what they have', async () => {
  const [ada, ben, cy] = [await addPerson('learner'), await addPerson('learner'), await addPerson('learner')]
  await finish(ada.id, first, later(-3))
  await finish(ben.id, first, later(-60))
  await db.person.update({ where: { id: cy.id }, data: { suspendedAt: now } })
  const { id } = await assign({ people: [ada.id, ben.id, cy.id] })
  await spreadAssignment({ assignmentId: id, now })
  const states = Object.fromEntries((await dutiesOf(id)).map(({ personId, state }) => [personId, state]))
  expect(states).toEqual({ [ada.id]: 'done', [ben.id]: 'open' })
  await db.person.update({ where: { id: ben.id }, data: { suspendedAt: now } })
  await spreadAssignment({ assignmentId: id, now })
  expect((await dutiesOf(id)).find(({ personId }) => personId === ben.id)?.state).toBe('open')
})

test('settling: done by oneself counts, stays done, and nobody else is touched', async () => {
  const [ada, ben] = [await addPerson('learner'), await addPerson('learner')]
  const { id } = await assign({ people: [ada.id, ben.id], lessons: [first, second] })
  await spreadAssignment({ assignmentId: id, now })
  await finish(ada.id, first, later(1))
  await settleDuties({ personId: ada.id, now: later(1) })
  const of = async (who: { id: string }) => (await dutiesOf(id)).find(({ personId }) => personId === who.id)
  expect(await of(ada)).toMatchObject({ state: 'open', done: 1, of: 2 })
  await finish(ada.id, second, later(2))
  await settleDuties({ personId: ada.id, now: later(2) })
  await settleDuties({ personId: ben.id, now: later(2) })
  expect(await of(ada)).toMatchObject({ state: 'done', done: 2 })
  expect(await of(ben)).toMatchObject({ state: 'open', done: 0 })
  await db.lessonUse.deleteMany({ where: { personId: ada.id } })
  await settleDuties({ personId: ada.id, now: later(3) })
  expect(await of(ada)).toMatchObject({ state: 'done' })
})

test('a recurring one: the round that passed undone is over, the next counts anew, and only from its own first day', async () => {
  const ada = await addPerson('learner')
  const { id } = await assign({ people: [ada.id], data: { repeat: 'weekly', dueOn: '2027-03-05' } })
  await spreadAssignment({ assignmentId: id, now })
  await finish(ada.id, first, later(2))
  await spreadDue({ now: later(3), since: later(-1) })
  expect(await dutiesOf(id)).toEqual([
    { personId: ada.id, round: 0, state: 'over', dueOn: '2027-03-05', done: 0, of: 1 },
    { personId: ada.id, round: 1, state: 'open', dueOn: '2027-03-12', done: 0, of: 1 },
  ])
})

test('a round ends where somebody is: done on its day counts for it, also told later; what is finished after it, for the next', async () => {
  const [ada, ben, cy] = [await addPerson('learner'), await addPerson('learner'), await addPerson('learner')]
  await db.person.update({ where: { id: ada.id }, data: { timeZone: 'America/Los_Angeles' } })
  const { id } = await assign({
    people: [ada.id, ben.id, cy.id],
    data: { repeat: 'weekly', dueOn: '2027-03-05' },
  })
  await spreadAssignment({ assignmentId: id, now })
  // Five in the afternoon of the day, in Los Angeles.
  const [evening, night] = [new Date('2027-03-06T01:00:00Z'), new Date('2027-03-06T07:00:00Z')]
  await spreadDue({ now: evening, since: now })
  await finish(ada.id, first, evening)
  await settleDuties({ personId: ada.id, now: evening })
  await spreadDue({ now: night, since: evening })
  // Ben's device had no network until now; Cy is an hour late.
  await finish(ben.id, first, new Date('2027-03-05T23:00:00Z'))
  await finish(cy.id, first, evening)
  for (const { id: personId } of [ben, cy]) await settleDuties({ personId, now: night })
  const of = async (who: { id: string }) =>
    (await dutiesOf(id))
      .filter(({ personId }) => personId === who.id)
      .map(({ round, state }) => [round, state])
  expect(await of(ada)).toEqual([[0, 'done']])
  expect(await of(ben)).toEqual([
    [0, 'done'],
    [1, 'open'],
  ])
  expect(await of(cy)).toEqual([
    [0, 'over'],
    [1, 'done'],
  ])
  // An hour after it ended there, by the worker.
  const morning = new Date('2027-03-06T08:00:00Z')
  await spreadDue({ now: morning, since: night })
  await settleDuties({ personId: ada.id, now: morning })
  expect(await of(ada)).toEqual([
    [0, 'done'],
    [1, 'open'],
  ])
})

test('by the worker or by looking, a round ends for each at the same moment; what comes later than a month does not change it', async () => {
  const [ada, ben] = [await addPerson('learner'), await addPerson('learner')]
  for (const { id } of [ada, ben]) await db.person.update({ where: { id }, data: { timeZone: 'Asia/Tokyo' } })
  const { id } = await assign({ people: [ada.id, ben.id], data: { repeat: 'weekly', dueOn: '2027-03-05' } })
  await spreadAssignment({ assignmentId: id, now })
  const rounds = async () => (await dutiesOf(id)).map(({ round, state }) => `${round} ${state}`)
  for (const [at, expected] of [
    ['2027-03-05T14:59:00Z', ['0 open', '0 open']],
    ['2027-03-05T15:00:00Z', ['0 over', '1 open', '0 over', '1 open']],
  ] as const) {
    await spreadForPerson({ personId: ada.id, now: new Date(at) })
    await spreadAssignment({ assignmentId: id, now: new Date(at) })
    expect(await rounds()).toEqual(expected)
  }
  for (const who of [ada, ben]) await finish(who.id, first, new Date('2027-03-05T14:00:00Z'))
  await settleDuties({ personId: ada.id, now: new Date('2027-04-04T10:00:00Z') })
  await settleDuties({ personId: ben.id, now: new Date('2027-04-05T10:00:00Z') })
  const ofFirst = (await dutiesOf(id)).filter(({ round }) => round === 0)
  expect(Object.fromEntries(ofFirst.map(({ personId, state }) => [personId, state]))).toEqual({
    [ada.id]: 'done',
    [ben.id]: 'over',
  })
})

test('of what has no lesson left in the library nothing is asked, without anybody looking, until one comes back', async () => {
  const [ada, ben, boss] = [
    await addPerson('learner'),
    await addPerson('learner'),
    await addPerson('manager'),
  ]
  const team = await addTeam(null, ada, ben)
  const { id } = await assign({ teams: [team.id], data: { byId: boss.id } })
  const half = await assign({ people: [ada.id], lessons: [first, second] })
  await spreadDue({ now, since: now })
  await finish(ada.id, second, later(-1))
  const turn = (lesson: string, to: string) =>
    db.assignmentPiece.updateMany({
      where: { lesson, assignmentId: { in: [id, half.id] } },
      data: { lesson: to },
    })
  const states = async () => (await dutiesOf(id)).map(({ state }) => state)
  await turn(first, 'retired-one')
  const after = later(10)
  await settleByLibrary({ now: after })
  expect(await states()).toEqual(['gone', 'gone'])
  // What is left of the other she had done.
  expect(await dutiesOf(half.id)).toMatchObject([{ state: 'done', of: 1 }])
  expect((await listAssignments({ asker: boss, closed: false, page: 1, now: after })).total).toBe(0)
  // Who leaves and comes back, joins or is given another day meanwhile is asked nothing.
  const cy = await addPerson('learner')
  await db.teamMember.deleteMany({ where: { personId: ben.id } })
  await spreadForPerson({ personId: ben.id, now })
  for (const { id: personId } of [ben, cy])
    await db.teamMember.create({ data: { teamId: team.id, personId } })
  const { changedAt } = await db.assignment.findUniqueOrThrow({ where: { id } })
  const change = { seen: changedAt.toISOString(), name: 'Ready', why: 'So.', required: false }
  await changeAssignment({ asker: boss, id, change: { ...change, dueOn: '2027-03-20' }, now })
  await spreadAssignment({ assignmentId: id, now })
  expect(await states()).toEqual(['gone', 'gone', 'gone'])
  await turn('retired-one', first)
  await settleByLibrary({ now })
  expect(await db.duty.findMany({ where: { assignmentId: id } })).toMatchObject(
    [1, 2, 3].map(() => ({ state: 'open', of: 1, dueOn: '2027-03-20', required: false })),
  )
  expect(await settleByLibrary({ now })).toBe(0)
  // Of what was withdrawn meanwhile nothing comes back.
  await turn(first, 'retired-one')
  await settleByLibrary({ now })
  await db.assignment.update({ where: { id }, data: { withdrawnAt: now, spreadAt: null } })
  await spreadDue({ now, since: now })
  await turn('retired-one', first)
  await settleByLibrary({ now })
  await settleDuties({ personId: ada.id, now })
  expect(await states()).toEqual(['gone', 'gone', 'gone'])
})

test('a round that passed undone counts no more either while its lessons are gone, and is not on again when they are back', async () => {
  const ada = await addPerson('learner')
  const { id } = await assign({ people: [ada.id], data: { repeat: 'weekly', dueOn: '2027-03-05' } })
  await spreadAssignment({ assignmentId: id, now })
  await spreadAssignment({ assignmentId: id, now: later(4) })
  const turn = (to: string) =>
    db.assignmentPiece.updateMany({ where: { assignmentId: id }, data: { lesson: to } })
  const rounds = async () => (await dutiesOf(id)).map(({ round, state }) => [round, state])
  await turn('retired-one')
  await settleByLibrary({ now: later(4) })
  await spreadAssignment({ assignmentId: id, now: later(11) })
  expect(await rounds()).toEqual([
    [0, 'gone'],
    [1, 'gone'],
    [2, 'gone'],
  ])
  await turn(first)
  await settleByLibrary({ now: later(12) })
  expect(await rounds()).toEqual([
    [0, 'over'],
    [1, 'over'],
    [2, 'open'],
  ])
})

test('a withdrawn one leaves nothing open, and what was done stays done', async () => {
  const [ada, ben] = [await addPerson('learner'), await addPerson('learner')]
  await finish(ada.id, first, later(-1))
  const { id } = await assign({ people: [ada.id, ben.id] })
  await spreadAssignment({ assignmentId: id, now })
  await db.assignment.update({ where: { id }, data: { withdrawnAt: now, spreadAt: null } })
  await spreadDue({ now, since: now })
  const states = Object.fromEntries((await dutiesOf(id)).map(({ personId, state }) => [personId, state]))
  expect(states).toEqual({ [ada.id]: 'done', [ben.id]: 'withdrawn' })
})

test('people come, go and come back, teams are archived and moved: by whichever way it is gone through, it comes to the same', async () => {
  const people = await Promise.all([1, 2, 3, 4].map(() => addPerson('learner')))
  const top = await addTeam(null)
  const below = await addTeam(top.id)
  const aside = await addTeam(null)
  const teams = [top, below, aside]
  const { id } = await assign({ teams: [top.id] })
  const move = fc.record({
    person: fc.nat(3),
    team: fc.nat(2),
    what: fc.constantFrom('join' as const, 'leave' as const, 'archive' as const, 'restore' as const),
    way: fc.constantFrom('assignment' as const, 'person' as const, 'none' as const),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
      for (const { person, team, what, way } of moves) {
        const [personId, teamId] = [people[person]?.id ?? '', teams[team]?.id ?? '']
        const key = { teamId_personId: { teamId, personId } }
        if (what === 'join')
          await db.teamMember.upsert({ where: key, create: { teamId, personId }, update: {} })
        if (what === 'leave') await db.teamMember.deleteMany({ where: { teamId, personId } })
        if (what === 'archive') await db.team.update({ where: { id: below.id }, data: { archivedAt: now } })
        if (what === 'restore') await db.team.update({ where: { id: below.id }, data: { archivedAt: null } })
        if (way === 'assignment') await spreadAssignment({ assignmentId: id, now })
        if (way === 'person') await spreadForPerson({ personId, now })
      }
      for (const { id: personId } of people) await spreadForPerson({ personId, now })
      const byPerson = await dutiesOf(id)
      await spreadAssignment({ assignmentId: id, now })
      expect(await dutiesOf(id)).toEqual(byPerson)
      const living = await db.teamMember.findMany({
        where: { team: { archivedAt: null, OR: [{ id: top.id }, { id: below.id }] } },
      })
      const open = byPerson.filter(({ state }) => state === 'open').map(({ personId }) => personId)
      expect(open.sort()).toEqual([...new Set(living.map(({ personId }) => personId))].sort())
    }),
    { numRuns: 25 },
  )
})

test('somebody who joins has it within the next pass', async () => {
  const ada = await addPerson('learner')
  const team = await addTeam(null)
  const { id } = await assign({ teams: [team.id] })
  await spreadDue({ now, since: now })
  await db.teamMember.create({ data: { teamId: team.id, personId: ada.id, joinedAt: later(1) } })
  await spreadDue({ now: later(1), since: later(1) })
  expect(await dutiesOf(id)).toMatchObject([{ personId: ada.id, state: 'open' }])
})

test('who joins a team later is not asked for what is over, and is for what is still to come', async () => {
  const [ada, ben] = [await addPerson('learner'), await addPerson('learner')]
  const team = await addTeam(null, ada)
  const event = await db.workEvent.create({ data: { name: 'Renewal', onDay: '2027-03-12', teamId: team.id } })
  const past = await assign({ teams: [team.id] })
  const before = await assign({
    teams: [team.id],
    data: { timing: 'event', eventId: event.id, daysBefore: 2 },
  })
  for (const { id } of [past, before]) await spreadAssignment({ assignmentId: id, now })
  await db.teamMember.create({ data: { teamId: team.id, personId: ben.id } })
  const peopleOf = async (id: string) => (await dutiesOf(id)).map(({ personId }) => personId)
  await spreadForPerson({ personId: ben.id, now: later(9) })
  await spreadAssignment({ assignmentId: past.id, now: later(9) })
  expect(await peopleOf(past.id)).toEqual([ada.id])
  expect((await peopleOf(before.id)).sort()).toEqual([ada.id, ben.id].sort())
})

test.each(['all at once', 'one by one'])('who comes back gets it as it is by then, %s', async (how) => {
  const ada = await addPerson('learner')
  const team = await addTeam(null, ada)
  const { id } = await assign({ teams: [team.id] })
  const spread = () =>
    how === 'all at once'
      ? spreadAssignment({ assignmentId: id, now })
      : spreadForPerson({ personId: ada.id, now })
  await spread()
  await db.teamMember.deleteMany({ where: { teamId: team.id } })
  await spread()
  await db.assignment.update({ where: { id }, data: { dueOn: '2027-03-31', required: false } })
  await db.teamMember.create({ data: { teamId: team.id, personId: ada.id } })
  await spread()
  expect(await db.duty.findFirst({ where: { assignmentId: id } })).toMatchObject({
    state: 'open',
    dueOn: '2027-03-31',
    required: false,
  })
})
