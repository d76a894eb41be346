import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { keepDutyFigures } = await import('./keep-duty-figures.server')
const { erasePerson } = await import('~/features/account/erase-person.server')

async function addDone(personId: string, doneAt: string, dueOn: string | null, situation = 'renewal') {
  const assignment = await db.assignment.create({
    data: {
      name: 'A',
      why: 'B',
      required: true,
      what: 'lesson',
      situation,
      timing: 'date',
      countsFrom: new Date(0),
      sentKey: randomUUID(),
    },
  })
  await db.duty.create({
    data: {
      assignmentId: assignment.id,
      personId,
      situation,
      required: true,
      state: 'done',
      dueOn,
      of: 1,
      done: 1,
      since: new Date(0),
      doneAt: new Date(doneAt),
      doneOn: doneAt.slice(0, 10),
    },
  })
}

/** Done a week in a team with those below it, and in the whole house (''), of those here and those gone. */
async function sums(teamIds: string[], teamId: string) {
  const here = await db.duty.findMany({
    where: {
      state: 'done',
      ...(teamId && { person: { memberships: { some: { teamId: { in: teamIds }, belongs: true } } } }),
    },
  })
  const gone = await db.dutyTally.findMany({ where: { teamId } })
  const weekOf = (at: Date) =>
    new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10)
  const found: Record<string, { done: number; late: number }> = {}
  const add = (week: string, done: number, late: number) => {
    const sum = found[week] ?? { done: 0, late: 0 }
    found[week] = { done: sum.done + done, late: sum.late + late }
  }
  for (const { doneAt, doneOn, dueOn } of here)
    if (doneAt) add(weekOf(doneAt), 1, dueOn && doneOn && doneOn > dueOn ? 1 : 0)
  for (const { week, done, late } of gone) add(week, done, late)
  return found
}

test('when people go, what was done a week stays as it was: for their teams, those above, and the house', async () => {
  const admin = await addPerson('admin')
  const [ada, ben] = [await addPerson('learner'), await addPerson('learner')]
  const above = await db.team.create({ data: { name: 'Above' } })
  const team = await db.team.create({ data: { name: 'Team', parentId: above.id } })
  for (const { id } of [ada, ben]) await db.teamMember.create({ data: { teamId: team.id, personId: id } })
  await addDone(ada.id, '2027-03-01T00:00:00Z', '2027-02-20')
  await addDone(ada.id, '2027-03-07T23:59:59Z', '2027-03-10')
  await addDone(ada.id, '2027-03-08T00:00:00Z', null, 'kick-off')
  await addDone(ben.id, '2027-03-02T10:00:00Z', '2027-03-02')
  const all = async () => [
    await sums([], ''),
    await sums([above.id, team.id], above.id),
    await sums([team.id], team.id),
  ]
  const before = await all()
  expect(before[0]).toEqual({ '2027-03-01': { done: 3, late: 1 }, '2027-03-08': { done: 1, late: 0 } })
  await erasePerson({ actor: admin, personId: ada.id })
  expect(await all()).toEqual(before)
  await erasePerson({ actor: admin, personId: ben.id })
  expect(await all()).toEqual(before)
  expect(await db.duty.count()).toBe(0)
})

test('whoever did nothing leaves nothing', async () => {
  const ada = await addPerson('learner')
  const before = await db.dutyTally.count()
  await db.$transaction((tx) => keepDutyFigures(tx, ada.id))
  expect(await db.dutyTally.count()).toBe(before)
})
