import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { countOpenForTeam } = await import('./count-open-for-team.server')

test('counts what is open of a team and those below, for whoever looks after it and nobody else', async () => {
  const [manager, other] = [await addPerson('manager'), await addPerson('manager')]
  const lead = (personId: string) => ({ create: { personId, leads: true, belongs: false } })
  const top = await db.team.create({ data: { name: 'Top', members: lead(manager.id) } })
  const below = await db.team.create({ data: { name: 'Below', parentId: top.id } })
  const beside = await db.team.create({ data: { name: 'Beside', members: lead(other.id) } })
  const assign = (teamId: string, over: { withdrawnAt?: Date; timing?: string } = {}) =>
    db.assignment.create({
      data: {
        name: 'Be ready',
        why: 'Soon',
        required: true,
        what: 'lesson',
        situation: 'renewal',
        timing: 'standing',
        countsFrom: new Date(),
        spreadAt: new Date(),
        sentKey: randomUUID(),
        targets: { create: { teamId } },
        ...over,
      },
    })
  await assign(below.id)
  await assign(top.id, { withdrawnAt: new Date() })
  // By a date, and nobody has anything left to do: over.
  await assign(top.id, { timing: 'date' })
  await assign(beside.id)
  const count = (asker: typeof manager, id: string) => countOpenForTeam({ asker, id, now: new Date() })
  expect(await count(manager, top.id)).toBe(1)
  expect(await count(manager, below.id)).toBe(1)
  expect(await count(manager, beside.id)).toBe(0)
  expect(await count(other, top.id)).toBe(0)
  expect(await count(await addPerson('admin'), beside.id)).toBe(1)
  await expect(count(await addPerson('learner'), top.id)).rejects.toMatchObject({ code: 'not-allowed' })
})
