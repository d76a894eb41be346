import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { syncMutations } = await import('./sync-mutations.server')
const { findMyLesson } = await import('./find-my-lesson.server')
const { listMyLearning } = await import('./list-my-learning.server')
const { changeLearning } = await import('./change-learning.server')

const lesson = 'use-the-break-well'
const now = new Date()
const minute = 60_000
type Change = { id: string; person: string | null; at: number; kind: string; body: unknown }
const change = (person: string | null, kind: string, body: unknown, at = now.getTime() - minute): Change => ({
  id: randomUUID(),
  person,
  at,
  kind,
  body,
})
const progress = (use: string, step: number, more: object = {}) => ({
  use,
  lesson,
  version: 'a'.repeat(20),
  depth: 'core',
  situation: 'mid-negotiation',
  step,
  steps: 5,
  finished: false,
  ...more,
})
const sync = (person: { id: string } | null, mutations: Change[], sentAt = now.getTime()) =>
  syncMutations({ person, sent: { sentAt, mutations }, now })
const resultsOf = async (...args: Parameters<typeof sync>) => Object.values((await sync(...args)).results)

test('a change that arrives three times, also at once, is carried out once', async () => {
  const person = await addPerson('learner')
  const one = change(person.id, 'progress', progress(randomUUID(), 2))
  await Promise.all([sync(person, [one]), sync(person, [one])])
  expect(await resultsOf(person, [one])).toEqual(['applied'])
  expect(await db.lessonUse.count({ where: { personId: person.id } })).toBe(1)
  expect(await db.mutation.count({ where: { personId: person.id } })).toBe(1)
})

test('progress only moves on, whichever device comes last, and the end is the first end', async () => {
  const person = await addPerson()
  const use = randomUUID()
  const at = now.getTime() - 10 * minute
  await sync(person, [change(person.id, 'progress', progress(use, 5, { finished: true }), at)])
  await sync(person, [change(person.id, 'progress', progress(use, 1), at + minute)])
  await sync(person, [change(person.id, 'progress', progress(use, 5, { finished: true }), at + 2 * minute)])
  const kept = await db.lessonUse.findUniqueOrThrow({ where: { id: use } })
  expect(kept).toMatchObject({ step: 5, finishedAt: new Date(at), changedAt: new Date(at + 2 * minute) })
})

test('of two devices the later word counts, although it arrived first', async () => {
  const person = await addPerson()
  const at = now.getTime() - 10 * minute
  await sync(person, [change(person.id, 'favourite', { lesson, kept: true }, at + minute)])
  await sync(person, [change(person.id, 'favourite', { lesson, kept: false }, at)])
  await sync(person, [change(person.id, 'note', { lesson, text: 'ask for the reason first' }, at + minute)])
  await sync(person, [change(person.id, 'note', { lesson, text: 'older' }, at)])
  expect(await findMyLesson(person.id, lesson, now)).toMatchObject({
    kept: true,
    note: 'ask for the reason first',
  })
})

test.each([
  ['fast', 24 * 60 * minute],
  ['slow', -24 * 60 * minute],
])('a device whose clock is a day too %s wins and loses nothing by it', async (_name, off) => {
  const person = await addPerson()
  const [early, late] = [now.getTime() - 5 * minute, now.getTime() - minute]
  const wrong = change(person.id, 'favourite', { lesson, kept: true }, early + off)
  await sync(person, [wrong], now.getTime() + off)
  await sync(person, [change(person.id, 'favourite', { lesson, kept: false }, late)])
  expect((await findMyLesson(person.id, lesson, now)).kept).toBe(false)
  const { changedAt } = await db.favourite.findFirstOrThrow({ where: { personId: person.id } })
  expect(changedAt.getTime()).toBe(late)
})

test('nothing is dated in the future', async () => {
  const person = await addPerson()
  await sync(person, [change(person.id, 'favourite', { lesson, kept: true }, now.getTime() + 50 * minute)])
  const { changedAt } = await db.favourite.findFirstOrThrow({ where: { personId: person.id } })
  expect(changedAt).toEqual(now)
})

test('somebody else’s sitting, note or change is neither changed nor shown', async () => {
  const [ada, eve] = [await addPerson(), await addPerson()]
  const use = randomUUID()
  const adas = change(ada.id, 'progress', progress(use, 3))
  await sync(ada, [adas, change(ada.id, 'note', { lesson, text: 'private' })])
  expect(await resultsOf(eve, [change(eve.id, 'progress', progress(use, 5))])).toEqual(['refused'])
  expect(await resultsOf(eve, [change(eve.id, 'used', { use, used: true })])).toEqual(['refused'])
  expect(await resultsOf(eve, [{ ...adas, person: eve.id }])).toEqual(['refused'])
  expect(await db.lessonUse.findUniqueOrThrow({ where: { id: use } })).toMatchObject({
    personId: ada.id,
    step: 3,
    usedAt: null,
  })
  expect(await findMyLesson(eve.id, lesson, now)).toEqual({
    resume: null,
    kept: false,
    note: '',
    lookBacks: [],
  })
  expect((await listMyLearning(eve.id)).uses).toEqual([])
  await expect(
    changeLearning({ personId: eve.id, kind: 'used', body: { use, used: true }, now }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('changes of somebody who is not signed in are left for when they are; a guest’s help answers are taken', async () => {
  const [ada, eve] = [await addPerson(), await addPerson()]
  const adas = change(ada.id, 'favourite', { lesson, kept: true })
  const answerId = randomUUID()
  const help = change(null, 'help', {
    answerId,
    lesson,
    depth: 'core',
    version: 'a'.repeat(20),
    answer: 'yes',
  })
  expect(await resultsOf(eve, [adas, help])).toEqual(['other-person', 'applied'])
  expect(await resultsOf(null, [adas, help])).toEqual(['other-person', 'applied'])
  expect(await db.helpAnswer.count({ where: { id: answerId } })).toBe(1)
  expect(await resultsOf(null, [change(null, 'favourite', { lesson, kept: true })])).toEqual(['refused'])
  expect(await resultsOf(ada, [adas])).toEqual(['applied'])
})

test.each([
  ['an unknown kind', 'grant-role', { role: 'admin' }],
  ['a kind of every object', 'toString', {}],
  ['a lesson that never was', 'progress', progress(randomUUID(), 1, { lesson: 'no-such-lesson' })],
  ['a path for a lesson', 'favourite', { lesson: '../x', kept: true }],
  ['steps below nought', 'progress', progress(randomUUID(), -1)],
  ['a note too long', 'note', { lesson, text: 'x'.repeat(4001) }],
])('refuses %s for good, and goes on with the next', async (_name, kind, body) => {
  const person = await addPerson()
  const bad = change(person.id, kind, body)
  const good = change(person.id, 'favourite', { lesson, kept: true })
  expect(await resultsOf(person, [bad, good])).toEqual(['refused', 'applied'])
  expect(await resultsOf(person, [bad])).toEqual(['refused'])
})

test('the database holds no readable word of a note', async () => {
  const person = await addPerson()
  await sync(person, [change(person.id, 'note', { lesson, text: 'we walk away below 40' })])
  const kept = await db.lessonNote.findFirstOrThrow({ where: { personId: person.id } })
  expect(Buffer.from(kept.sealed).toString('latin1')).not.toContain('walk away')
})

test('goes on where one was, on whatever device, until it is finished', async () => {
  const person = await addPerson()
  const use = randomUUID()
  await sync(person, [change(person.id, 'progress', progress(use, 3))])
  expect((await findMyLesson(person.id, lesson, now)).resume).toEqual({
    ...{ use, depth: 'core', step: 3 },
    situation: 'mid-negotiation',
  })
  await sync(person, [change(person.id, 'progress', progress(use, 5, { finished: true }))])
  expect((await findMyLesson(person.id, lesson, now)).resume).toBeNull()
  await changeLearning({ personId: person.id, kind: 'used', body: { use, used: true }, now })
  expect((await listMyLearning(person.id)).uses).toMatchObject([{ id: use, finished: true, used: true }])
})
