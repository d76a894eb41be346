import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { showBoard } = await import('./show-board.server')
const { erasePerson } = await import('~/features/account/erase-person.server')
const { archiveTeam } = await import('~/features/identity/archive-team.server')
const { changePerson } = await import('~/features/identity/change-person.server')
const { moveBetweenTeams } = await import('~/features/identity/move-between-teams.server')
const { moveTeam } = await import('~/features/identity/move-team.server')

type Somebody = Awaited<ReturnType<typeof addPerson>>

const day = 86_400_000
const monday = Date.parse('2026-11-23T00:00:00Z')
/** Of the week that a look is in: Monday morning, when the week before is still on in places, and Tuesday. */
const [early, tuesday] = [new Date(monday + day / 3), new Date(monday + 1.5 * day)]
const nextTuesday = new Date(tuesday.getTime() + 7 * day)

async function openHouse() {
  const admin = await addPerson('admin')
  const makeTeam = (name: string, parentId: string | null) => db.team.create({ data: { name, parentId } })
  const top = await makeTeam(`Top ${randomUUID()}`, null)
  const [north, south] = [await makeTeam('North', top.id), await makeTeam('South', top.id)]
  const boss = await addPerson('learner', 'manager')
  await db.teamMember.create({ data: { teamId: top.id, personId: boss.id, leads: true, belongs: false } })
  const people: Somebody[] = []
  for (let at = 0; at < 20; at++) {
    const person = await addPerson('learner')
    people.push(person)
    await db.teamMember.create({ data: { teamId: at < 10 ? north.id : south.id, personId: person.id } })
    for (const weeksAgo of at % 10 < 7 ? [1, 2, 5] : [3]) await read(person, monday - weeksAgo * 7 * day)
    await lookBack(person, monday - (at % 11) * 7 * day - day)
  }
  const look = async (now: Date) => {
    const figures = []
    for (const teamId of ['', north.id, south.id]) {
      const { helped, pulls, times, byWeek, people } = await showBoard({ asker: boss, teamId, now })
      const readers = Object.fromEntries(byWeek.map((of) => [of.week, of.readers]))
      figures.push({ private: { helped, pulls, times, readers }, people })
    }
    return figures
  }
  return { admin, boss, top, north, south, people, look }
}

async function read({ id: personId }: Somebody, at: number) {
  const startedAt = new Date(at + day)
  const of = { lesson: 'trade-never-just-give', situation: 'concessions', version: 'x', depth: 'core' }
  const use = { id: randomUUID(), personId, ...of, step: 1, steps: 4, taskSeconds: 40 + (at % 97) }
  await db.lessonUse.create({ data: { ...use, startedAt, changedAt: startedAt } })
}

async function lookBack({ id: personId }: Somebody, at: number) {
  const of = { id: randomUUID(), personId, situation: 'concessions', lessons: 'x', helped: 'yes' }
  await db.debrief.create({ data: { ...of, dueAt: new Date(at), answeredAt: new Date(at) } })
}

const privateOf = (figures: { private: object }[]) => figures.map((of) => of.private)

test('nothing that is done to one person changes, between two looks, what people did in private', async () => {
  const { admin, boss, north, south, people, look } = await openHouse()
  const [mover, suspended, leaver, late] = people as [Somebody, Somebody, Somebody, Somebody]
  const before = await look(early)
  const [whole, ofNorth] = before
  expect(whole?.private).toMatchObject({
    pulls: { lessons: [{ people: 20 }] },
    readers: { '2026-11-16': 14 },
    helped: expect.anything(),
    times: expect.anything(),
  })
  expect(ofNorth?.private.readers).toMatchObject({ '2026-11-16': 7 })
  const person = mover.id
  const from = { asker: admin, person, from: north.id, to: south.id, knows: true }
  await moveBetweenTeams(from)
  await changePerson({ asker: admin, id: suspended.id, input: { do: 'suspend' }, now: early })
  for (const now of [early, tuesday]) expect(privateOf(await look(now))).toEqual(privateOf(before))
  expect((await look(tuesday)).map((of) => of.people)).toEqual([19, 8, 11])
  // From Tuesday on also not by who is erased, nor by what a device sends late.
  await erasePerson({ actor: admin, personId: leaver.id })
  await read(late, monday - 3 * 7 * day)
  await lookBack(late, monday - 3 * 7 * day)
  expect(privateOf(await look(tuesday))).toEqual(privateOf(before))
  expect(await db.shownFigures.count()).toBe(3)
  expect(JSON.stringify(await db.shownFigures.findMany())).not.toMatch(
    new RegExp([boss, ...people].map(({ id }) => id).join('|')),
  )
})

test('a week later too the weeks that have passed are what they were, and who moved counts anew where they are', async () => {
  const { admin, north, south, people, look } = await openHouse()
  const before = await look(tuesday)
  const [mover, suspended, leaver] = people as [Somebody, Somebody, Somebody]
  await moveBetweenTeams({ asker: admin, person: mover.id, from: north.id, to: south.id, knows: true })
  await changePerson({ asker: admin, id: suspended.id, input: { do: 'suspend' }, now: tuesday })
  await erasePerson({ actor: admin, personId: leaver.id })
  for (const one of people.filter(({ id }) => id !== leaver.id)) await read(one, monday)
  const after = await look(nextTuesday)
  for (const [at, { private: was }] of before.entries()) {
    const { '2026-08-31': _, ...weeks } = was.readers
    expect(after[at]?.private.readers).toMatchObject(weeks)
  }
  expect(after.map((of) => of.private.readers['2026-11-23'])).toEqual([19, 8, 11])
})

test('a team that is made, moved or archived takes nothing of the weeks that have passed from others', async () => {
  const { admin, boss, top, north, south, people, look } = await openHouse()
  const [whole, ofNorth, ofSouth] = await look(early)
  const own = await db.team.create({ data: { name: 'Of one', parentId: north.id } })
  const [first, second] = people as [Somebody, Somebody]
  await moveBetweenTeams({ asker: admin, person: first.id, from: north.id, to: own.id, knows: true })
  await moveTeam({ asker: admin, input: { team: own.id, from: north.id, to: south.id } })
  expect(privateOf(await look(early))).toEqual(privateOf([whole, ofNorth, ofSouth] as { private: object }[]))
  const ofOwn = await showBoard({ asker: boss, teamId: own.id, now: early })
  expect(ofOwn).toMatchObject({
    people: 1,
    helped: null,
    times: null,
    pulls: { lessons: [], situations: [] },
  })
  await moveBetweenTeams({ asker: admin, person: second.id, from: north.id, to: own.id, knows: true })
  await archiveTeam({ asker: admin, id: south.id, now: early })
  const { helped, pulls } = await showBoard({ asker: boss, teamId: top.id, now: early })
  expect({ helped, pulls }).toEqual({ helped: whole?.private.helped, pulls: whole?.private.pulls })
})
