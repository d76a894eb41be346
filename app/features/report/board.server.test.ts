import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { showBoard } = await import('./show-board.server')
const { showBoardPage } = await import('./show-board-page.server')
const { exportBoard } = await import('./export-board.server')
const { writeBoardDigests } = await import('./write-board-digests.server')
const { stopMails } = await import('~/features/learn/stop-mails.server')
const { keepFigures } = await import('~/features/learn/keep-figures.server')
const { mailSchema } = await import('~/platform/mail.server')
const { unseal } = await import('~/platform/seal.server')
const { boardViews } = await import('./report.schema')

type Somebody = Awaited<ReturnType<typeof addPerson>>

// A Monday, after its morning in UTC; the week before is the last whole one.
const now = new Date('2026-11-23T09:30:00Z')
const lastWeek = new Date('2026-11-18T10:00:00Z')
const refusals = { code: 'not-found', userMessage: 'There is no such team among those that you lead.' }

let north: { id: string }
let south: { id: string }
let boss: Somebody
let other: Somebody
let admin: Somebody
let members: Somebody[]

beforeAll(async () => {
  north = await db.team.create({ data: { name: 'North' } })
  south = await db.team.create({ data: { name: 'South' } })
  boss = await addPerson('learner', 'manager')
  other = await addPerson('learner', 'manager')
  admin = await addPerson('admin')
  await lead(boss, north.id)
  await lead(other, south.id)
  members = []
  for (let at = 0; at < 6; at++) members.push(await addMember(north.id))
})

async function lead(person: Somebody, teamId: string) {
  await db.teamMember.create({ data: { teamId, personId: person.id, leads: true, belongs: false } })
}

async function addMember(teamId: string) {
  const person = await addPerson('learner')
  await db.teamMember.create({ data: { teamId, personId: person.id } })
  return person
}

async function ask(
  people: Somebody[],
  duty: { situation: string; dueOn: string | null; state?: string; doneOn?: string },
) {
  const assignment = await db.assignment.create({
    data: {
      name: `Ready for ${duty.situation}`,
      why: 'So that it is.',
      required: true,
      what: 'lesson',
      situation: duty.situation,
      timing: duty.dueOn ? 'date' : 'standing',
      dueOn: duty.dueOn,
      countsFrom: new Date('2026-11-01T00:00:00Z'),
      byId: boss.id,
      sentKey: randomUUID(),
    },
  })
  await db.duty.createMany({
    data: people.map(({ id: personId }) => ({
      ...duty,
      assignmentId: assignment.id,
      personId,
      required: true,
      of: 1,
      since: new Date('2026-11-01T00:00:00Z'),
    })),
  })
  return assignment
}

async function read(
  person: Somebody,
  use: { lesson?: string; situation?: string; asked?: boolean; taskSeconds?: number } = {},
) {
  await db.lessonUse.create({
    data: {
      id: randomUUID(),
      personId: person.id,
      lesson: 'trade-never-just-give',
      version: 'x',
      depth: 'core',
      step: 1,
      steps: 4,
      startedAt: lastWeek,
      changedAt: lastWeek,
      ...use,
    },
  })
}

async function lookBack(person: Somebody, helped: string) {
  await db.debrief.create({
    data: {
      id: randomUUID(),
      personId: person.id,
      situation: 'concessions',
      lessons: 'x',
      dueAt: lastWeek,
      helped,
      answeredAt: lastWeek,
    },
  })
}

async function rowsOf(
  asker: Somebody,
  teamId: string,
  view: (typeof boardViews)[number],
): Promise<string[][]> {
  const response = await exportBoard({ asker, teamId, view, now })
  return parse(await response.text(), { bom: true, relax_column_count: true })
}

test('states of assignments are shown of each person, also of a single one', async () => {
  const [ready, late] = [members.slice(0, 1), members.slice(1, 2)] as [Somebody[], Somebody[]]
  await ask(ready, { situation: 'concessions', dueOn: '2026-11-20', state: 'done', doneOn: '2026-11-19' })
  const overdue = await ask(late, { situation: 'concessions', dueOn: '2026-11-20' })
  await ask(members.slice(2, 3), { situation: 'kickoff', dueOn: '2026-11-27' })
  const page = await showBoardPage({ asker: boss, teamId: '', page: 1, wide: false, now })
  expect(page).toMatchObject({ people: 6, asked: 3, ready: 1, late: 1, overdue: 1, thisWeek: 1 })
  expect(page.rows[0]).toMatchObject({ name: late[0]?.name, standings: ['late', null] })
  expect(page.overdueRows).toMatchObject([
    { person: late[0]?.name, dueOn: '2026-11-20', assignment: { id: overdue.id } },
  ])
  expect(page.byWeek.at(-1)).toMatchObject({ week: '2026-11-16', done: 1, late: 0 })
})

test('what four people pulled is not told, what five did is; asked for, it is no pull', async () => {
  for (const person of members.slice(0, 4)) await read(person, { situation: 'concessions', taskSeconds: 40 })
  const four = await showBoard({ asker: boss, teamId: '', now })
  expect(four.pulls).toEqual({ situations: [], lessons: [] })
  expect(four.times).toBeNull()
  expect(four.byWeek.every(({ readers }) => readers === null)).toBe(true)
  const [, , , , fifth, sixth] = members as [Somebody, Somebody, Somebody, Somebody, Somebody, Somebody]
  await read(fifth, { situation: 'concessions', taskSeconds: 80, asked: true })
  const asked = await showBoard({ asker: boss, teamId: '', now })
  expect(asked.pulls.lessons).toEqual([])
  expect(asked.byWeek.at(-1)?.readers).toBe(5)
  expect(asked.times?.median).toBe(40)
  await read(sixth, { situation: 'concessions' })
  const five = await showBoard({ asker: boss, teamId: '', now })
  expect(five.pulls).toEqual({
    situations: [{ name: 'concessions', people: 5 }],
    lessons: [{ name: 'trade-never-just-give', people: 5 }],
  })
})

test('a part of a team is not shown where the difference to the whole would tell what one did', async () => {
  const whole = await db.team.create({ data: { name: 'Whole' } })
  const part = await db.team.create({ data: { name: 'Part', parentId: whole.id } })
  const leader = await addPerson('learner', 'manager')
  await lead(leader, whole.id)
  for (let at = 0; at < 6; at++) await read(await addMember(at < 5 ? part.id : whole.id))
  const look = (teamId: string) => showBoard({ asker: leader, teamId, now })
  expect((await look('')).byWeek.at(-1)?.readers).toBe(6)
  expect(await look(part.id)).toMatchObject({ people: 5 })
  expect((await look(part.id)).byWeek.at(-1)?.readers).toBeNull()
})

test('page, file and mail say the same numbers', async () => {
  for (const person of members.slice(0, 5)) await lookBack(person, 'yes')
  const page = await showBoardPage({ asker: boss, teamId: '', page: 1, wide: true, now })
  const [, all] = await rowsOf(boss, '', 'helped')
  expect(all?.slice(2, 6)).toEqual(['5', '0', '0', '5'])
  expect(Number(all?.[6])).toBeCloseTo((page.helped?.rate ?? 0) * 100, 1)
  const weeks = await rowsOf(boss, '', 'weeks')
  expect(weeks.slice(1).map(([week, readers]) => [week, Number(readers) || null])).toEqual(
    page.byWeek.map(({ week, readers }) => [week, readers]),
  )
  const due = await rowsOf(boss, '', 'due')
  expect(due.filter(([, , , state]) => state === 'Overdue')).toHaveLength(page.overdue)
  const ready = await rowsOf(boss, '', 'ready')
  expect(ready[0]).toEqual(['Person', ...page.situations.map(({ title }) => title)])
  expect(ready[1]).toEqual(['All: Overdue', ...page.situations.map(({ late }) => String(late))])
  expect(ready.slice(7).map(([name]) => name)).toEqual(page.rows.map(({ name }) => name))
  const pulls = await rowsOf(boss, '', 'pulls')
  expect(pulls.slice(1).map(([, , people]) => Number(people))).toEqual(
    [...page.pulls.situations, ...page.pulls.lessons].map(({ people }) => people),
  )
  expect((await rowsOf(boss, '', 'times'))[2]).toEqual(['Half are faster than', String(page.times?.median)])

  expect(await writeBoardDigests(now)).toBeGreaterThan(0)
  const mail = await readMail(boss)
  expect(mail.text).toContain(`Ready for all of it: ${page.ready} of ${page.asked}`)
  expect(mail.text).toContain(`Overdue: ${page.overdue}`)
  expect(mail.text).toContain(`Read last week: ${page.byWeek.at(-1)?.readers}`)
  expect(mail.text).toContain(`Helped in the room: ${Math.round((page.helped?.rate ?? 0) * 100)} %`)
})

async function readMail(person: Somebody) {
  const item = await db.outboxItem.findUniqueOrThrow({ where: { key: `board/${person.id}/2026-11-23` } })
  return mailSchema.parse(JSON.parse(unseal(item.payload, `outbox/${item.key}`)))
}

test('a name that a spreadsheet would run is text in the file', async () => {
  const [first] = members as [Somebody]
  await db.person.update({ where: { id: first.id }, data: { name: '=HYPERLINK("http://example.com")' } })
  const rows = await rowsOf(boss, '', 'ready')
  expect(rows.some(([name]) => name === `'=HYPERLINK("http://example.com")`)).toBe(true)
  await db.person.update({ where: { id: first.id }, data: { name: first.name } })
})

test('a digest is one mail a Monday, not before its morning, and none once it was stopped', async () => {
  expect(await writeBoardDigests(now)).toBe(0)
  await db.person.update({ where: { id: boss.id }, data: { timeZone: 'America/Los_Angeles' } })
  await db.outboxItem.deleteMany({ where: { personId: boss.id } })
  expect(await writeBoardDigests(now)).toBe(0)
  expect(await writeBoardDigests(new Date('2026-11-23T16:30:00Z'))).toBe(1)
  const stop = new URL((await readMail(boss)).unsubscribe ?? '')
  expect(await stopMails({ secret: stop.searchParams.get('of'), now })).toBe('board')
  expect(await db.outboxItem.count({ where: { personId: boss.id } })).toBe(0)
  expect(await writeBoardDigests(new Date('2026-11-23T17:30:00Z'))).toBe(0)
  await db.person.update({ where: { id: boss.id }, data: { timeZone: null } })
})

test('to whom was erased or suspended after the list of readers was read, no digest is written', async () => {
  const [gone, suspended] = [await addPerson('admin'), await addPerson('admin')]
  for (const one of [gone, suspended]) await lead(one, north.id)
  await db.outboxItem.deleteMany({ where: { personId: boss.id } })
  await db.mailStop.deleteMany({ where: { personId: boss.id } })
  // In the moment in which the first digest is written, the two whose turn is later go.
  await db.$executeRawUnsafe(`CREATE TRIGGER gone AFTER INSERT ON OutboxItem WHEN NEW.personId = '${boss.id}' BEGIN
    DELETE FROM Person WHERE id = '${gone.id}';
    UPDATE Person SET suspendedAt = ${now.getTime()} WHERE id = '${suspended.id}';
  END`)
  expect(await writeBoardDigests(now)).toBe(1)
  await db.$executeRawUnsafe('DROP TRIGGER gone')
  expect(await db.person.count({ where: { id: gone.id } })).toBe(0)
  for (const { id } of [gone, suspended])
    expect(await db.outboxItem.count({ where: { personId: id } })).toBe(0)
  await db.person.delete({ where: { id: suspended.id } })
})

test('another team’s manager sees nothing of it: not in the figures, not in any file, not in the mail', async () => {
  const own = await showBoardPage({ asker: other, teamId: '', page: 1, wide: true, now })
  expect(own).toMatchObject({ people: 0, asked: 0, overdue: 0, thisWeek: 0, helped: null, times: null })
  expect(own.teams.map(({ id }) => id)).toEqual([south.id])
  expect(own.pulls).toEqual({ situations: [], lessons: [] })
  expect(own.byWeek.every(({ readers, done }) => readers === null && done === 0)).toBe(true)
  for (const teamId of [north.id, randomUUID()]) {
    await expect(showBoardPage({ asker: other, teamId, page: 1, wide: true, now })).rejects.toMatchObject(
      refusals,
    )
    for (const view of boardViews)
      await expect(exportBoard({ asker: other, teamId, view, now })).rejects.toMatchObject(refusals)
  }
  for (const view of boardViews) {
    const text = JSON.stringify(await rowsOf(other, '', view))
    for (const { name } of members) expect(text).not.toContain(name)
  }
  expect(await db.outboxItem.count({ where: { key: { startsWith: `board/${other.id}/` } } })).toBe(0)
})

test('who leads nothing, and who only learns, is refused or sees nobody', async () => {
  const learner = members[0] as Somebody
  await expect(showBoard({ asker: learner, teamId: '', now })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(exportBoard({ asker: learner, teamId: north.id, view: 'ready', now })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const idle = await addPerson('learner', 'manager')
  expect(await showBoard({ asker: idle, teamId: '', now })).toMatchObject({ people: 0 })
})

test('an administrator sees everybody, whether in a team or not', async () => {
  const board = await showBoard({ asker: admin, teamId: '', now })
  expect(board.people).toBe(await db.person.count())
  expect(board.due.overdue).toHaveLength(1)
})

test('an assignment of another manager is named by its situation alone', async () => {
  const second = await addPerson('learner', 'manager')
  await lead(second, north.id)
  const page = await showBoardPage({ asker: second, teamId: '', page: 1, wide: true, now })
  expect(page.overdueRows).toMatchObject([{ assignment: null }])
})

test('people who are gone stay in the weeks of their team, and nowhere else', async () => {
  const before = await showBoard({ asker: boss, teamId: '', now })
  const leaver = await addMember(north.id)
  await read(leaver)
  expect((await showBoard({ asker: boss, teamId: '', now })).byWeek.at(-1)?.readers).toBe(
    (before.byWeek.at(-1)?.readers ?? 0) + 1,
  )
  await db.$transaction(async (tx) => {
    await keepFigures(tx, leaver.id)
    await tx.person.delete({ where: { id: leaver.id } })
  })
  const after = await showBoard({ asker: boss, teamId: '', now })
  expect(after.byWeek.at(-1)?.readers).toBe((before.byWeek.at(-1)?.readers ?? 0) + 1)
  expect(after.people).toBe(before.people)
  expect((await showBoard({ asker: admin, teamId: '', now })).byWeek.at(-1)?.readers).toBe(13)
  await db.dutyTally.create({
    data: { week: '2026-11-16', teamId: north.id, situation: 'kickoff', done: 3, late: 1 },
  })
  expect((await showBoard({ asker: boss, teamId: '', now })).byWeek.at(-1)).toMatchObject({
    done: 4,
    late: 1,
  })
})

test('of a suspended person no board says what is asked, nor counts them as one of the team', async () => {
  const [first] = members as [Somebody]
  await db.person.update({ where: { id: first.id }, data: { suspendedAt: now } })
  expect((await showBoard({ asker: boss, teamId: '', now })).people).toBe(5)
  await db.person.update({ where: { id: first.id }, data: { suspendedAt: null } })
})
