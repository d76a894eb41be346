import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { listAssignments } = await import('./list-assignments.server')
const { countOpenForTeam } = await import('./count-open-for-team.server')

const now = new Date('2027-03-03T10:00:00Z')
const dayOf = (number: number) => new Date(Date.UTC(2026, 8, 1 + number)).toISOString().slice(0, 10)

/** Assignments of a manager, made long ago or lately: some come again, some have no day. */
async function addAssignments(byId: string, count: number) {
  const repeats = ['none', 'none', 'none', 'weekly', 'none', 'monthly', 'quarterly', 'none']
  await db.assignment.createMany({
    data: Array.from({ length: count }, (_, at) => ({
      name: `The ${at}th`,
      why: 'So that we are ready.',
      required: true,
      what: 'kit',
      situation: 'hard-anchor',
      timing: at % 13 === 0 ? 'standing' : 'date',
      dueOn: at % 13 === 0 ? null : dayOf((at * 37) % 365),
      repeat: at % 13 === 0 ? 'none' : (repeats[at % repeats.length] as string),
      countsFrom: now,
      byId,
      sentKey: randomUUID(),
    })),
  })
}

test('pages go on from one another by the next day due, wherever rounds fall', async () => {
  const manager = await addPerson('manager')
  await addAssignments(manager.id, 237)
  const first = await listAssignments({ asker: manager, closed: false, page: 1, now })
  const pages = [first]
  for (let page = 2; page <= first.pages; page++)
    pages.push(await listAssignments({ asker: manager, closed: false, page, now }))
  const all = pages.flatMap(({ assignments }) => assignments)
  expect(pages.map(({ assignments }) => assignments.length)).toEqual([50, 50, 50, 50, 37])
  expect(new Set(all.map(({ id }) => id)).size).toBe(237)
  const days = all.map(({ dueOn }) => dueOn ?? '')
  expect(days).toEqual([...days].sort())
  // Of those that come again, each shows the day of its round that is on, or the first.
  const recurring = all.filter(({ repeat }) => repeat !== 'none')
  expect(recurring.length).toBeGreaterThan(70)
  for (const { dueOn, repeat } of recurring.filter((each) => each.repeat === 'weekly'))
    expect([repeat, (dueOn ?? '') >= '2027-02-24']).toEqual(['weekly', true])
})

test('one that comes again is on between its rounds, and one that waits for people up to its day', async () => {
  const manager = await addPerson('manager')
  const [ben, team] = [await addPerson('learner'), await db.team.create({ data: { name: randomUUID() } })]
  const event = await db.workEvent.create({ data: { name: 'Renewal', onDay: '2027-03-03', teamId: team.id } })
  const assign = (over: object) =>
    db.assignment.create({
      data: {
        name: 'Ready',
        why: 'So that we are.',
        required: true,
        what: 'kit',
        situation: 'hard-anchor',
        timing: 'date',
        dueOn: '2027-03-10',
        countsFrom: now,
        spreadAt: now,
        byId: manager.id,
        sentKey: randomUUID(),
        targets: { create: { teamId: team.id } },
        ...over,
      },
    })
  const was = (state: string) => ({
    duties: {
      create: { personId: ben.id, situation: 'hard-anchor', required: true, state, of: 1, since: now },
    },
  })
  const again = await assign({ repeat: 'weekly', ...was('done') })
  const empty = await assign({})
  const left = await assign(was('left'))
  const prepares = await assign({ timing: 'event', eventId: event.id, dueOn: '2027-03-01', daysBefore: 2 })
  const over = await assign(was('done'))
  const never = await assign({ dueOn: '2027-03-02' })
  const list = async (closed: boolean) =>
    (await listAssignments({ asker: manager, closed, page: 1, now })).assignments.map(({ id }) => id).sort()
  expect(await list(false)).toEqual([again.id, empty.id, left.id, prepares.id].sort())
  expect(await list(true)).toEqual([over.id, never.id].sort())
  const admin = await addPerson('admin')
  expect(await countOpenForTeam({ asker: admin, id: team.id, now })).toBe(4)
})

test('closed ones go by their last change', async () => {
  const manager = await addPerson('manager')
  await addAssignments(manager.id, 60)
  await db.assignment.updateMany({ where: { byId: manager.id }, data: { withdrawnAt: now } })
  const rows = await db.assignment.findMany({ where: { byId: manager.id }, select: { id: true } })
  for (const [at, { id }] of rows.entries())
    await db.assignment.update({ where: { id }, data: { changedAt: new Date(now.getTime() + at) } })
  const [one, two] = [1, 2].map((page) => listAssignments({ asker: manager, closed: true, page, now }))
  const listed = [...((await one)?.assignments ?? []), ...((await two)?.assignments ?? [])]
  expect(listed.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).reverse())
  expect((await listAssignments({ asker: manager, closed: false, page: 1, now })).total).toBe(0)
})
