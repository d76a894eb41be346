import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { checkLesson } from '../content/check-lesson'
import { demoRoles } from './demo-roles'
import { drawDemo } from './draw-demo'

process.env.DEMO = 'yes'
const { db } = await openFreshDatabase()
const { fillDemo } = await import('./fill-demo.server')
const { enterDemo } = await import('./enter-demo.server')
const { isDemo } = await import('./is-demo.server')
const { exportMyData } = await import('./export-my-data.server')
const { getPerson } = await import('~/features/identity/get-person.server')
const { getLibrary } = await import('~/features/content/get-library.server')

const now = new Date('2026-11-26T15:00:00Z')
const request = new Request('http://localhost/demo')

test('without the mark in the database nobody gets in, whatever the server was told', async () => {
  expect(await isDemo()).toBe(false)
  await expect(enterDemo({ request, role: 'admin', now })).rejects.toMatchObject({ code: 'not-found' })
})

test('a database that holds anything is refused, and nothing is added', async () => {
  const answer = { id: '1', lesson: 'a', depth: 'core', version: 'v', answer: 'yes' }
  await db.helpAnswer.create({ data: answer })
  await expect(fillDemo(now)).rejects.toMatchObject({ code: 'conflict' })
  expect([await db.person.count(), await db.team.count(), await db.demoMark.count()]).toEqual([0, 0, 0])
  await db.helpAnswer.deleteMany()
})

test('the same seed, library and moment give the same company; another moment moves it along', async () => {
  const { lessons, situations } = await getLibrary()
  const draw = (at: Date) =>
    drawDemo({ seed: 7, now: at, lessons, situations: situations.map(({ id }) => id) })
  expect(draw(now)).toEqual(draw(now))
  const [today, later] = [draw(now), draw(new Date('2027-03-02T15:00:00Z'))]
  expect(later.people.map(({ name }) => name)).toEqual(today.people.map(({ name }) => name))
  expect(later.people[0]?.createdAt).not.toEqual(today.people[0]?.createdAt)
})

test('an empty database gets 30 people in four teams, one below another, and eight weeks of real lessons', async () => {
  expect(await fillDemo(now)).toBe('filled')
  const people = await db.person.findMany({ include: { roles: true, memberships: true, uses: true } })
  expect(people).toHaveLength(30)
  expect(people.every(({ email }) => email.endsWith('@example.com'))).toBe(true)
  const teams = await db.team.findMany()
  expect(teams.filter(({ parentId }) => parentId)).toHaveLength(1)
  expect(teams).toHaveLength(4)
  for (const { id } of teams)
    expect(people.some(({ memberships }) => memberships.some((m) => m.leads && m.teamId === id))).toBe(true)

  const { situations } = await getLibrary()
  const ids = new Set(situations.map(({ id }) => id))
  const wordings = await db.sharedWording.findMany()
  expect(wordings.length).toBeGreaterThan(5)
  for (const { situation, understood } of wordings)
    expect([situation, understood ?? situation].every((id) => ids.has(id))).toBe(true)
  const [draft] = await db.draft.findMany({ include: { piece: true } })
  expect(draft?.state).toBe('review')
  const check = checkLesson({
    file: 'draft',
    source: draft?.text ?? '',
    situationIds: ids,
    today: now.toISOString().slice(0, 10),
  })
  expect(check.problems).toEqual([])

  const uses = await db.lessonUse.findMany()
  const { lessons } = await getLibrary()
  const hashes = new Map(lessons.map(({ slug, hash }) => [slug, hash]))
  expect(uses.every(({ lesson, version }) => hashes.get(lesson) === version)).toBe(true)
  const eightWeeks = 8 * 7 * 86_400_000
  for (const { startedAt, finishedAt, changedAt, step, steps } of uses) {
    expect(changedAt.getTime()).toBeLessThanOrEqual(now.getTime())
    expect(now.getTime() - startedAt.getTime()).toBeLessThanOrEqual(eightWeeks + 86_400_000)
    expect(step).toBeLessThanOrEqual(steps)
    if (finishedAt) expect(finishedAt.getTime()).toBeGreaterThan(startedAt.getTime())
  }
  const weekend = uses.filter(({ startedAt }) => [0, 6].includes(startedAt.getUTCDay())).length
  expect(weekend / uses.length).toBeLessThan(0.05)
  const finished = uses.filter(({ finishedAt }) => finishedAt).length / uses.length
  expect(finished).toBeGreaterThan(0.6)
  expect(finished).toBeLessThan(0.95)
  for (const count of [
    db.helpAnswer.count(),
    db.favourite.count({ where: { kept: true } }),
    db.debrief.count({ where: { sealed: { not: null } } }),
    db.recallItem.count(),
    db.invitation.count({ where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } } }),
    db.invitation.count({ where: { acceptedAt: { not: null } } }),
    db.auditEntry.count({ where: { action: 'role-granted' } }),
  ])
    expect(await count).toBeGreaterThan(2)
})

test('the demo’s managers have asked for something, and it stands as their people’s readings say', async () => {
  const { settleDuties } = await import('~/features/assign/settle-duties.server')
  const duties = await db.duty.findMany({ orderBy: { id: 'asc' } })
  const today = now.toISOString().slice(0, 10)
  const states = (state: string) => duties.filter((duty) => duty.state === state)
  expect(states('done').length).toBeGreaterThan(20)
  expect(states('open').filter(({ dueOn }) => dueOn && dueOn < today).length).toBeGreaterThan(2)
  expect(states('open').filter(({ dueOn }) => dueOn && dueOn >= today).length).toBeGreaterThan(2)
  for (const { id: personId } of await db.person.findMany()) await settleDuties({ personId, now })
  expect(await db.duty.findMany({ orderBy: { id: 'asc' } })).toEqual(duties)
  const { showBoard } = await import('~/features/report/show-board.server')
  const helena = await db.person.findFirstOrThrow({ where: { name: 'Helena Brandt' } })
  const asker = { ...helena, roles: ['learner' as const, 'manager' as const], sessionId: '' }
  const board = await showBoard({ asker, teamId: '', now })
  expect(board.readiness.situations.length).toBeGreaterThan(3)
  expect(board.helped).not.toBeNull()
  expect(board.times).not.toBeNull()
  expect(board.pulls.situations.length).toBeGreaterThan(0)
})

test('filled once, it stays as it is', async () => {
  const before = await db.lessonUse.count()
  expect(await fillDemo(now)).toBe('kept')
  expect(await db.lessonUse.count()).toBe(before)
})

test.each(demoRoles)('one tap makes a visitor $name, $role', async ({ role, name, opens }) => {
  const entered = await enterDemo({ request, role, now: new Date() })
  expect(entered.opens).toBe(opens)
  const person = await getPerson({
    request: new Request('http://localhost/x', { headers: { cookie: entered.cookie.split(';')[0] ?? '' } }),
    context: { nonce: '', requestId: '', address: '' },
  })
  expect(person).toMatchObject({ name, roles: expect.arrayContaining([role]) })
})

test('no role is no way in', async () => {
  for (const role of ['owner', '', null])
    await expect(enterDemo({ request, role, now })).rejects.toMatchObject({ code: 'bad-input' })
})

test('made-up private words are sealed as real ones are, and open for their owner', async () => {
  const { personId } = await db.debrief.findFirstOrThrow({ where: { sealed: { not: null } } })
  let text = ''
  for await (const piece of await exportMyData({ person: { id: personId }, now })) text += piece
  const debriefs = JSON.parse(text).debriefs as { words: { happened: string } | null }[]
  expect(debriefs.find(({ words }) => words)?.words?.happened).toMatch(/\w+ \w+/)
})
