import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openMornings } from '../../../bin/setup/test-mornings'

const { sink, db, addPerson, lesson, at } = await openMornings()
const { answerMoreTime } = await import('./answer-more-time.server')
const { askMoreTime } = await import('./ask-more-time.server')
const { changeAssignment } = await import('./change-assignment.server')
const { listMyDuties } = await import('./list-my-duties.server')
const { makeAssignment } = await import('./make-assignment.server')
const { assignmentSchema } = await import('./assign.schema')
const { sendDigests } = await import('./send-digests.server')
const { showAssignment } = await import('./show-assignment.server')
const { spreadAssignment } = await import('./spread-assignment.server')
const { deliverOutbox } = await import('~/platform/outbox.server')

async function addTeam() {
  const [manager, ada, ben] = [
    await addPerson('manager'),
    await addPerson('learner'),
    await addPerson('learner'),
  ]
  await db.person.updateMany({
    where: { id: { in: [ada.id, ben.id] } },
    data: { timeZone: 'Europe/Zurich' },
  })
  const team = await db.team.create({
    data: {
      name: randomUUID(),
      members: {
        create: [
          { personId: manager.id, leads: true, belongs: false },
          { personId: ada.id },
          { personId: ben.id },
        ],
      },
    },
  })
  return { manager, ada, ben, team }
}

async function ask({ manager, team }: Awaited<ReturnType<typeof addTeam>>, fields: object, now: Date) {
  const form = assignmentSchema.parse({
    sentKey: randomUUID(),
    why: 'The renewal is near.',
    piece: `${lesson}:core`,
    team: team.id,
    ...fields,
  })
  const made = await makeAssignment({ asker: manager, form, now })
  if ('faults' in made) throw new Error(JSON.stringify(made.faults))
  return made.id
}

async function passMorning(now: Date) {
  await sendDigests({ now })
  while ((await deliverOutbox(now, 'test')).sent > 0);
}

const mailsTo = ({ email }: { email: string }) =>
  sink.received.filter(({ to }) => JSON.stringify(to).includes(email)).map(({ text = '' }) => text)

const dutyOf = (assignmentId: string, { id: personId }: { id: string }) =>
  db.duty.findFirstOrThrow({ where: { assignmentId, personId }, orderBy: { round: 'desc' } })

test.each([
  { grant: true, dueOn: '2027-03-25', says: 'More time, as you asked: from 20 to 25 March' },
  { grant: false, dueOn: '2027-03-20', says: 'You asked for 25 March: the day stays' },
])(
  'answered $grant: they are told by mail and in the app, and nobody else',
  async ({ grant, dueOn, says }) => {
    const house = await addTeam()
    const { manager, ada, ben } = house
    const id = await ask(house, { dueOn: '2027-03-20' }, at(0, -60))
    await passMorning(at(0))
    const duty = await dutyOf(id, ada)
    await askMoreTime({ personId: ada.id, duty: duty.id, day: '2027-03-25', now: at(0, 30) })
    await answerMoreTime({ asker: manager, duty: duty.id, grant, now: at(0, 60) })
    await expect(
      answerMoreTime({ asker: manager, duty: duty.id, grant, now: at(0, 61) }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await dutyOf(id, ada)).toMatchObject({ dueOn, askedFor: null })
    sink.received.length = 0
    for (const minutes of [0, 5]) await passMorning(at(1, minutes))
    expect(mailsTo(ada)).toHaveLength(1)
    expect(mailsTo(ada)[0]).toContain(says)
    expect(mailsTo(ben)).toEqual([])
    const changes = async (person: { id: string }) =>
      (await listMyDuties(person.id, at(1))).required.flatMap((one) => one.changes.map(({ kind }) => kind))
    expect(await changes(ada)).toEqual([grant ? 'granted' : 'kept'])
    expect(await changes(ben)).toEqual([])
  },
)

test('refused on the day it is due, they are told at once; who stopped these mails is not, but sees it', async () => {
  const house = await addTeam()
  const { manager, ada, ben } = house
  const id = await ask(house, { dueOn: '2027-03-04' }, at(0, -60))
  await passMorning(at(1))
  sink.received.length = 0
  await db.mailStop.create({ data: { personId: ben.id, kind: 'assignments' } })
  for (const person of [ada, ben]) {
    const duty = await dutyOf(id, person)
    await askMoreTime({ personId: person.id, duty: duty.id, day: '2027-03-25', now: at(1, 30) })
    await answerMoreTime({ asker: manager, duty: duty.id, grant: false, now: at(1, 60) })
  }
  for (const minutes of [65, 70]) await passMorning(at(1, minutes))
  expect(mailsTo(ada)).toHaveLength(1)
  expect(mailsTo(ada)[0]).toContain('You asked for 25 March: the day stays')
  expect(mailsTo(ben)).toEqual([])
  expect((await listMyDuties(ben.id, at(1, 70))).required[0]?.changes).toMatchObject([{ kind: 'kept' }])
})

test('the day of a recurring one is that of the round that is on: it moves, those after it follow, and all are told', async () => {
  const house = await addTeam()
  const { manager, ada, ben } = house
  const id = await ask(house, { dueOn: '2027-03-05', repeat: 'weekly' }, at(0, -60))
  await db.duty.updateMany({
    where: { assignmentId: id, personId: ben.id },
    data: { state: 'done', done: 1, doneAt: at(1), doneOn: '2027-03-04' },
  })
  // The second round: 12 March.
  await spreadAssignment({ assignmentId: id, now: at(3) })
  await passMorning(at(4))
  sink.received.length = 0
  const shown = await showAssignment({ asker: manager, id, page: 1, now: at(5) })
  expect(shown.dueOn).toBe('2027-03-12')
  const change = { seen: shown.changedAt, name: 'Ready', why: 'Not on a Friday.', required: true }
  await changeAssignment({ asker: manager, id, change: { ...change, dueOn: '2027-03-16' }, now: at(5, 60) })
  await spreadAssignment({ assignmentId: id, now: at(5, 61) })
  for (const person of [ada, ben])
    expect(await dutyOf(id, person)).toMatchObject({ round: 1, dueOn: '2027-03-16', state: 'open' })
  await passMorning(at(6))
  for (const person of [ada, ben]) {
    expect(mailsTo(person)).toHaveLength(1)
    expect(mailsTo(person)[0]).toContain('Moved from 12 to 16 March')
  }
  const since = (await dutyOf(id, ada)).since
  // Who joins meanwhile has the same, and what they finished before this round does not count for it.
  const cleo = await addPerson('learner')
  await db.person.update({ where: { id: cleo.id }, data: { timeZone: 'Europe/Zurich' } })
  await db.teamMember.create({ data: { teamId: house.team.id, personId: cleo.id } })
  await spreadAssignment({ assignmentId: id, now: at(7) })
  expect(await dutyOf(id, cleo)).toMatchObject({ round: 1, dueOn: '2027-03-16', since })
  // The rounds after it are counted from the new day.
  await spreadAssignment({ assignmentId: id, now: at(14) })
  expect(await dutyOf(id, ada)).toMatchObject({ round: 2, dueOn: '2027-03-23', state: 'open' })
  const rounds = await db.duty.findMany({
    where: { assignmentId: id, personId: ada.id },
    orderBy: { round: 'asc' },
    select: { state: true, dueOn: true },
  })
  expect(rounds).toEqual([
    { state: 'over', dueOn: '2027-03-05' },
    { state: 'over', dueOn: '2027-03-16' },
    { state: 'open', dueOn: '2027-03-23' },
  ])
})

test('renamed in a later round, a recurring one keeps its days', async () => {
  const house = await addTeam()
  const { manager, ada } = house
  const id = await ask(house, { dueOn: '2027-01-31', repeat: 'monthly' }, new Date('2027-01-10T08:00:00Z'))
  await spreadAssignment({ assignmentId: id, now: at(0) })
  const shown = await showAssignment({ asker: manager, id, page: 1, now: at(0) })
  expect(shown.dueOn).toBe('2027-03-31')
  const change = {
    seen: shown.changedAt,
    name: 'Another',
    why: 'So.',
    required: true,
    dueOn: shown.dueOn ?? '',
  }
  await changeAssignment({ asker: manager, id, change, now: at(0) })
  expect(await db.assignment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: 'Another',
    dueOn: '2027-01-31',
    dueRound: 0,
  })
  expect(await dutyOf(id, ada)).toMatchObject({ round: 2, dueOn: '2027-03-31' })
})
