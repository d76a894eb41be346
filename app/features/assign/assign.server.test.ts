import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { assignmentSchema } from './assign.schema'

const { db, addPerson } = await openFreshDatabase()
const { planAssignment } = await import('./plan-assignment.server')
const { makeAssignment } = await import('./make-assignment.server')
const { changeAssignment } = await import('./change-assignment.server')
const { withdrawAssignment } = await import('./withdraw-assignment.server')
const { changeEvent } = await import('./change-event.server')
const { cancelEvent } = await import('./cancel-event.server')
const { listAssignments } = await import('./list-assignments.server')
const { showAssignment } = await import('./show-assignment.server')
const { exportAssignment } = await import('./export-assignment.server')
const { listEvents } = await import('./list-events.server')
const { answerMoreTime } = await import('./answer-more-time.server')
const { getLibrary } = await import('~/features/content/get-library.server')

const { lessons, situations } = await getLibrary()
const lesson = lessons[0]?.slug ?? ''
const situation = situations[0]?.id ?? ''
const now = new Date('2027-03-03T10:00:00Z')

async function addHouse() {
  const [manager, ada, other, bob] = [
    await addPerson('manager'),
    await addPerson('learner'),
    await addPerson('manager'),
    await addPerson('learner'),
  ]
  const teamOf = (leader: string, member: string) =>
    db.team.create({
      data: {
        name: randomUUID(),
        members: {
          create: [{ personId: leader, leads: true, belongs: false }, { personId: member }],
        },
      },
    })
  return {
    manager,
    ada,
    other,
    bob,
    team: await teamOf(manager.id, ada.id),
    beside: await teamOf(other.id, bob.id),
  }
}

const form = (fields: object) =>
  assignmentSchema.parse({
    sentKey: randomUUID(),
    why: 'The renewal is near.',
    dueOn: '2027-03-10',
    ...fields,
  })

async function made(asker: Parameters<typeof makeAssignment>[0]['asker'], fields: object) {
  const outcome = await makeAssignment({ asker, form: form(fields), now })
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults))
  return outcome.id
}

const seenOf = async (id: string) =>
  (await db.assignment.findUniqueOrThrow({ where: { id } })).changedAt.toISOString()

test('the preview says who gets what and when, writes nothing, and what is sent is the same', async () => {
  const { manager, ada, team } = await addHouse()
  const before = await db.assignment.count()
  const input = form({ situation, team: team.id })
  const outcome = await planAssignment({ asker: manager, form: input, now })
  if ('faults' in outcome) throw new Error('faults')
  const { plan } = outcome
  expect(plan).toMatchObject({ what: 'kit', situation, dueOn: '2027-03-10', count: 1, suspended: 0 })
  expect(plan.people).toEqual([{ id: ada.id, name: ada.name }])
  expect(plan.pieces.length).toBeGreaterThan(0)
  expect(await db.assignment.count()).toBe(before)
  const sent = await makeAssignment({ asker: manager, form: input, now })
  if ('faults' in sent) throw new Error('faults')
  const row = await db.assignment.findUniqueOrThrow({
    where: { id: sent.id },
    include: { pieces: { orderBy: { position: 'asc' } }, duties: true },
  })
  expect(row.pieces.map(({ lesson: slug, depth }) => [slug, depth])).toEqual(
    plan.pieces.map(({ lesson: slug, depth }) => [slug, depth]),
  )
  expect(row.duties).toMatchObject([{ personId: ada.id, dueOn: plan.dueOn, of: plan.pieces.length }])
})

test('sent twice, also at once, it is one', async () => {
  const { manager, team } = await addHouse()
  const input = form({ piece: `${lesson}:core`, team: team.id })
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => makeAssignment({ asker: manager, form: input, now })),
  )
  expect(new Set(outcomes.map((outcome) => ('id' in outcome ? outcome.id : ''))).size).toBe(1)
  expect(await db.assignment.count({ where: { sentKey: input.sentKey } })).toBe(1)
})

test.each([
  ['nothing to do', {}, 'piece'],
  ['an unknown lesson', { piece: 'no-such-lesson:core' }, 'piece'],
  ['nobody', { situation, nobody: true }, 'team'],
  ['a day that has passed', { situation, dueOn: '2027-03-02' }, 'dueOn'],
  ['no day', { situation, dueOn: undefined }, 'dueOn'],
  [
    'an event without a name',
    { situation, timing: 'event', event: 'new', eventOn: '2027-04-01' },
    'eventName',
  ],
  [
    'an event that has passed',
    { situation, timing: 'event', event: 'new', eventName: 'x', eventOn: '2027-01-01' },
    'eventOn',
  ],
  ['an event that is not there', { situation, timing: 'event', event: randomUUID() }, 'event'],
])('%s is refused by its field', async (_name, fields, field) => {
  const { manager, team } = await addHouse()
  const { nobody, ...rest } = fields as { nobody?: boolean }
  const outcome = await planAssignment({
    asker: manager,
    form: form({ ...(!nobody && { team: team.id }), ...rest }),
    now,
  })
  expect('faults' in outcome && Object.keys(outcome.faults)).toEqual([field])
})

test('teams and people of another manager are as if they were not there', async () => {
  const { manager, bob, team, beside } = await addHouse()
  for (const who of [
    { team: beside.id },
    { team: [team.id, beside.id] },
    { team: team.id, person: bob.id },
  ]) {
    const outcome = await makeAssignment({ asker: manager, form: form({ situation, ...who }), now })
    expect('faults' in outcome && outcome.faults.team).toBeTruthy()
  }
  expect(await db.duty.count({ where: { personId: bob.id } })).toBe(0)
})

test('another team’s manager gets nothing, by no door, and in the same words as for what is not there', async () => {
  const { manager, ada, other, team } = await addHouse()
  const id = await made(manager, {
    situation,
    team: team.id,
    timing: 'event',
    event: 'new',
    eventName: 'Talks',
    eventOn: '2027-04-01',
  })
  await db.duty.updateMany({
    where: { assignmentId: id, personId: ada.id },
    data: { askedFor: '2027-04-05' },
  })
  const duty = await db.duty.findFirstOrThrow({ where: { assignmentId: id } })
  const [event] = await listEvents({ asker: manager, now })
  if (!event) throw new Error('no event')
  const seen = event.changedAt
  const doors = (asker: typeof manager, target: { id: string; event: string; duty: string }) => [
    () => showAssignment({ asker, id: target.id, page: 1, now }),
    () => exportAssignment({ asker, id: target.id, now }),
    () => withdrawAssignment({ asker, id: target.id, now }),
    () =>
      changeAssignment({ asker, id: target.id, now, change: { seen, name: 'x', why: 'x', required: true } }),
    () => changeEvent({ asker, id: target.event, now, change: { seen, name: 'x', onDay: '2027-05-01' } }),
    () => cancelEvent({ asker, id: target.event, now }),
    () => answerMoreTime({ asker, duty: target.duty, grant: true, now }),
  ]
  const theirs = doors(other, { id, event: event.id, duty: duty.id })
  const nowhere = doors(other, { id: randomUUID(), event: randomUUID(), duty: randomUUID() })
  const says = (error: { code: string; userMessage: string }) => [error.code, error.userMessage]
  for (const [at, door] of theirs.entries()) {
    const said = await door().then(() => 'open', says)
    expect(said).toEqual(await nowhere[at]?.().then(() => 'open', says))
    expect(said[0]).toBe('not-found')
  }
  expect((await listAssignments({ asker: other, closed: false, page: 1, now })).total).toBe(0)
  expect(await listEvents({ asker: other, now })).toEqual([])
  const learner = await addPerson('learner')
  for (const door of doors(learner, { id, event: event.id, duty: duty.id }))
    await expect(door()).rejects.toMatchObject({ code: 'not-allowed' })
  expect((await db.assignment.findUniqueOrThrow({ where: { id } })).withdrawnAt).toBeNull()
})

test('of an assignment that two managers share each sees their own people alone', async () => {
  const { manager, ada, other, bob, team, beside } = await addHouse()
  const admin = await addPerson('admin')
  const id = await made(admin, { situation, team: [team.id, beside.id] })
  const namesFor = async (asker: typeof manager) =>
    (await showAssignment({ asker, id, page: 1, now })).people.map(({ name }) => name)
  expect(await namesFor(manager)).toEqual([ada.name])
  expect(await namesFor(other)).toEqual([bob.name])
  expect((await namesFor(admin)).sort()).toEqual([ada.name, bob.name].sort())
  const csv = await (await exportAssignment({ asker: manager, id, now })).text()
  expect(csv).toContain(ada.name)
  expect(csv).not.toContain(bob.name)
})

test('what concerns other managers’ people as well is changed and taken back by whoever asked it alone', async () => {
  const { manager, other, bob: stranger, team, beside } = await addHouse()
  const admin = await addPerson('admin')
  const id = await made(admin, { situation, team: [team.id, beside.id] })
  const change = { seen: await seenOf(id), name: 'Mine', why: 'Now.', required: true, dueOn: '2027-03-30' }
  for (const asker of [manager, other]) {
    expect((await showAssignment({ asker, id, page: 1, now })).mayChange).toBe(false)
    for (const work of [changeAssignment({ asker, id, change, now }), withdrawAssignment({ asker, id, now })])
      await expect(work).rejects.toMatchObject({
        code: 'not-allowed',
        userMessage: expect.stringContaining(admin.name),
      })
  }
  const withStranger = await made(admin, { situation, team: team.id, person: stranger.id })
  expect((await showAssignment({ asker: manager, id: withStranger, page: 1, now })).mayChange).toBe(false)
  const own = await made(admin, { situation, team: team.id })
  expect((await showAssignment({ asker: manager, id: own, page: 1, now })).mayChange).toBe(true)
  await withdrawAssignment({ asker: manager, id: own, now })
  await withdrawAssignment({ asker: admin, id, now })
})

test('a move that gives what somebody asked for settles that, and nobody’s time gets shorter by being granted', async () => {
  const { manager, ada, team } = await addHouse()
  const id = await made(manager, { situation, team: team.id })
  const duty = await db.duty.findFirstOrThrow({ where: { assignmentId: id, personId: ada.id } })
  await db.duty.updateMany({ where: { assignmentId: id }, data: { askedFor: '2027-03-12' } })
  const change = { name: 'Ready', why: 'Later.', required: true, dueOn: '2027-03-20' }
  await changeAssignment({ asker: manager, id, change: { ...change, seen: await seenOf(id) }, now })
  expect(await db.duty.findUnique({ where: { id: duty.id } })).toMatchObject({
    dueOn: '2027-03-20',
    askedFor: null,
  })
  await db.duty.updateMany({ where: { assignmentId: id }, data: { askedFor: '2027-03-15' } })
  await expect(answerMoreTime({ asker: manager, duty: duty.id, grant: true, now })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await db.duty.findUnique({ where: { id: duty.id } })).toMatchObject({ dueOn: '2027-03-20' })
})

test('a new day moves what is open, keeps what somebody was granted beyond it, and is told; two at once are not', async () => {
  const { manager, ada, team } = await addHouse()
  const id = await made(manager, { situation, team: team.id })
  const seen = await seenOf(id)
  const change = { seen, name: 'Ready', why: 'Sooner.', required: true, dueOn: '2027-03-08' }
  const later = (ms: number) => new Date(now.getTime() + ms)
  await changeAssignment({ asker: manager, id, change, now: later(1) })
  const due = async () =>
    (await db.duty.findFirstOrThrow({ where: { assignmentId: id, personId: ada.id } })).dueOn
  expect(await due()).toBe('2027-03-08')
  await expect(changeAssignment({ asker: manager, id, change, now })).rejects.toMatchObject({
    code: 'conflict',
  })
  await db.duty.updateMany({ where: { assignmentId: id }, data: { askedFor: '2027-03-20' } })
  const duty = await db.duty.findFirstOrThrow({ where: { assignmentId: id } })
  await answerMoreTime({ asker: manager, duty: duty.id, grant: true, now })
  expect(await due()).toBe('2027-03-20')
  await changeAssignment({
    asker: manager,
    id,
    change: { ...change, seen: await seenOf(id), dueOn: '2027-03-12' },
    now: later(2),
  })
  expect(await due()).toBe('2027-03-20')
  await expect(
    changeAssignment({
      asker: manager,
      id,
      change: { ...change, seen: await seenOf(id), dueOn: '2027-03-01' },
      now,
    }),
  ).rejects.toMatchObject({ code: 'bad-input' })
  const told = await db.assignmentChange.findMany({
    where: { assignmentId: id, personId: null },
    orderBy: { at: 'asc' },
  })
  expect(told.map(({ kind }) => kind)).toEqual(['made', 'moved', 'moved'])
  expect(JSON.parse(told[1]?.detail ?? '')).toEqual({ from: '2027-03-10', to: '2027-03-08' })
})

test('where so many days before the event are past already, it is due today: in the preview, and for the people', async () => {
  const { manager, ada, team } = await addHouse()
  const input = form({
    situation,
    team: team.id,
    timing: 'event',
    event: 'new',
    eventName: 'Talks',
    eventOn: '2027-03-04',
    daysBefore: 5,
  })
  const outcome = await planAssignment({ asker: manager, form: input, now })
  expect('plan' in outcome && outcome.plan).toMatchObject({ soon: true, dueOn: '2027-03-03' })
  await makeAssignment({ asker: manager, form: input, now })
  expect(await db.duty.findFirst({ where: { personId: ada.id } })).toMatchObject({ dueOn: '2027-03-03' })
})

test('an event that moves takes along what is due before it, never into the past; called off, all is withdrawn', async () => {
  const { manager, ada, team } = await addHouse()
  const id = await made(manager, {
    situation,
    team: team.id,
    timing: 'event',
    event: 'new',
    eventName: 'Steering committee',
    eventOn: '2027-03-15',
    daysBefore: 2,
    workingDays: 'yes',
  })
  const duty = () => db.duty.findFirstOrThrow({ where: { assignmentId: id, personId: ada.id } })
  expect((await duty()).dueOn).toBe('2027-03-11')
  const [event] = await listEvents({ asker: manager, now })
  if (!event) throw new Error('no event')
  const move = async (onDay: string) => {
    const { changedAt } = await db.workEvent.findUniqueOrThrow({ where: { id: event.id } })
    await changeEvent({
      asker: manager,
      id: event.id,
      change: { seen: changedAt.toISOString(), name: 'Steering committee', onDay },
      now,
    })
  }
  await move('2027-03-22')
  expect((await duty()).dueOn).toBe('2027-03-18')
  await move('2027-03-04')
  expect((await duty()).dueOn).toBe('2027-03-03')
  await expect(move('2027-03-01')).rejects.toMatchObject({ code: 'bad-input' })
  await cancelEvent({ asker: manager, id: event.id, now })
  await cancelEvent({ asker: manager, id: event.id, now })
  expect((await duty()).state).toBe('withdrawn')
  const kinds = await db.assignmentChange.findMany({ where: { assignmentId: id }, orderBy: { id: 'asc' } })
  expect(kinds.map(({ kind }) => kind)).toEqual(['made', 'event-moved', 'event-moved', 'event-cancelled'])
  expect(
    (await listAssignments({ asker: manager, closed: true, page: 1, now })).assignments[0],
  ).toMatchObject({ id, withdrawn: true })
})

test('the list shows who is behind; a path keeps its order and names no lesson twice', async () => {
  const { manager, team } = await addHouse()
  const path = [`${lessons[2]?.slug}:core`, `${lesson}:essence`, `${lessons[2]?.slug}:core`]
  const id = await made(manager, { piece: path, name: 'Three in order', team: team.id })
  const pieces = await db.assignmentPiece.findMany({
    where: { assignmentId: id },
    orderBy: { position: 'asc' },
  })
  expect(pieces.map((piece) => piece.lesson)).toEqual([lessons[2]?.slug, lesson])
  const later = new Date('2027-03-12T10:00:00Z')
  const { assignments } = await listAssignments({ asker: manager, closed: false, page: 1, now: later })
  expect(assignments).toMatchObject([
    { id, name: 'Three in order', people: { done: 0, open: 1, late: 1 }, mine: true },
  ])
})

test('a lesson that left the library is said to be gone, and is not asked any more', async () => {
  const { manager, ada, team } = await addHouse()
  const id = await made(manager, { piece: [`${lesson}:core`, `${lessons[1]?.slug}:core`], team: team.id })
  await db.assignmentPiece.updateMany({
    where: { assignmentId: id, position: 0 },
    data: { lesson: 'retired-one' },
  })
  const { settleDuties } = await import('./settle-duties.server')
  await settleDuties({ personId: ada.id, now })
  const shown = await showAssignment({ asker: manager, id, page: 1, now })
  expect(shown.pieces).toMatchObject([{ lesson: 'retired-one', gone: true }, { gone: false }])
  expect(shown.people).toMatchObject([{ done: 0, of: 1, state: 'open' }])
})

test('how far a round is counts the people who have it, not the rounds before it', async () => {
  const { manager, ada, team } = await addHouse()
  const ben = await addPerson('learner')
  await db.teamMember.create({ data: { teamId: team.id, personId: ben.id } })
  const id = await made(manager, { piece: `${lesson}:core`, team: team.id, repeat: 'weekly' })
  const { round: _, ...before } = await db.duty.findFirstOrThrow({
    where: { assignmentId: id, personId: ada.id },
  })
  const spreading = async () =>
    (await showAssignment({ asker: manager, id, page: 1, now: new Date('2027-03-12T10:00:00Z') })).spreading
  await db.assignment.update({ where: { id }, data: { spreadAt: null } })
  expect(await spreading()).toEqual({ have: 0, of: 2 })
  await db.duty.create({ data: { ...before, id: randomUUID(), round: 1 } })
  expect(await spreading()).toEqual({ have: 1, of: 2 })
})

test('each round is shown as it is by the clock of who looks, with what is still open elsewhere', async () => {
  const { manager, ada, team } = await addHouse()
  const kei = await addPerson('learner')
  await db.person.update({ where: { id: kei.id }, data: { timeZone: 'Asia/Tokyo' } })
  await db.teamMember.create({ data: { teamId: team.id, personId: kei.id } })
  const id = await made(manager, { piece: `${lesson}:core`, team: team.id, repeat: 'weekly' })
  // The day it is due for Ada; in Tokyo the next round has begun.
  const evening = new Date('2027-03-10T16:00:00Z')
  const look = async () => {
    const { people, dueOn } = await showAssignment({ asker: manager, id, page: 1, now: evening })
    const [listed] = (await listAssignments({ asker: manager, closed: false, page: 1, now: evening }))
      .assignments
    return { dueOn, people: new Map(people.map(({ id, state }) => [id, state])), listed: listed?.people }
  }
  expect(await look()).toMatchObject({
    dueOn: '2027-03-10',
    people: new Map([
      [ada.id, 'open'],
      [kei.id, 'over'],
    ]),
    listed: { open: 1, done: 0 },
  })
  await db.person.update({ where: { id: manager.id }, data: { timeZone: 'Asia/Tokyo' } })
  expect(await look()).toMatchObject({
    dueOn: '2027-03-17',
    people: new Map([
      [ada.id, 'open'],
      [kei.id, 'open'],
    ]),
    listed: { open: 2, done: 0, late: 0 },
  })
})

test('late is by the clock of who is to do it, on page, list and file alike, whoever looks from where; suspended accounts count nowhere', async () => {
  const { manager, ada, team } = await addHouse()
  const clocks = ['Asia/Tokyo', 'America/Los_Angeles', 'Of/Nowhere', 'Asia/Tokyo']
  const [kei, lou, ben, gone] = await Promise.all(clocks.map(() => addPerson('learner')))
  if (!kei || !lou || !ben || !gone) throw new Error('nobody')
  for (const [at, { id }] of [kei, lou, ben, gone].entries()) {
    await db.person.update({ where: { id }, data: { timeZone: clocks[at] ?? null } })
    await db.teamMember.create({ data: { teamId: team.id, personId: id } })
  }
  const id = await made(manager, { piece: `${lesson}:core`, team: team.id })
  await db.duty.updateMany({ where: { personId: gone.id }, data: { askedFor: '2027-03-15' } })
  await db.person.update({ where: { id: gone.id }, data: { suspendedAt: now } })
  // The day it is due by UTC and in California; past in Tokyo.
  const evening = new Date('2027-03-10T16:00:00Z')
  for (const timeZone of ['Asia/Tokyo', 'America/Los_Angeles', null]) {
    await db.person.update({ where: { id: manager.id }, data: { timeZone } })
    const { people, counts, asking } = await showAssignment({ asker: manager, id, page: 1, now: evening })
    expect(new Map(people.map((person) => [person.id, person.state]))).toEqual(
      new Map([
        [kei.id, 'late'],
        ...[ada, lou, ben].map((person) => [person.id, 'open'] as const),
        [gone.id, 'suspended'],
      ]),
    )
    expect(counts).toMatchObject({ late: 1, open: 3, suspended: 1 })
    expect(asking).toEqual([])
    const list = await listAssignments({ asker: manager, closed: false, page: 1, now: evening })
    expect(list.assignments[0]?.people).toEqual({ done: 0, open: 4, late: 1, asking: 0 })
    const csv = await (await exportAssignment({ asker: manager, id, now: evening })).text()
    expect(csv.match(/,Overdue,/g)).toHaveLength(1)
    expect(csv).toContain(`${gone.name},Account suspended,`)
  }
  // The day after: past by UTC, and still that day in California.
  const night = new Date('2027-03-11T04:00:00Z')
  const list = await listAssignments({ asker: manager, closed: false, page: 1, now: night })
  expect(list.assignments[0]?.people).toEqual({ done: 0, open: 4, late: 3, asking: 0 })
  const { counts } = await showAssignment({ asker: manager, id, page: 1, now: night })
  expect(counts).toMatchObject({ late: 3, open: 1 })
})
