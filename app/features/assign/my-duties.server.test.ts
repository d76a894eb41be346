import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { sayAsked, sayChange, sayDue } from './duty-words'

const { db, addPerson } = await openFreshDatabase()
const { listMyDuties } = await import('./list-my-duties.server')
const { findAsked } = await import('./find-asked.server')
const { askMoreTime, takeBackMoreTime } = await import('./ask-more-time.server')
const { showCheck } = await import('./show-check.server')
const { answerCheck } = await import('./answer-check.server')
const { getLibrary } = await import('~/features/content/get-library.server')
const { listCheckQuestions } = await import('~/features/learn/list-check-questions')

const { lessons } = await getLibrary()
const asking = lessons.filter((lesson) => listCheckQuestions(lesson, 'core').length > 0)
const silent = lessons.find((lesson) => listCheckQuestions(lesson, 'essence').length === 0)
const [first, second] = [asking[0]?.slug ?? '', asking[1]?.slug ?? '']
const now = new Date('2027-03-03T10:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

type Asked = { data?: object; pieces?: string[]; depth?: string }

/** An assignment to one person, as a manager made it. */
async function assign(personId: string, { data = {}, pieces = [first], depth = 'core' }: Asked = {}) {
  const boss = await addPerson('manager')
  const assignment = await db.assignment.create({
    data: {
      name: 'Ready for the renewal',
      why: 'It is near.',
      required: true,
      what: 'path',
      situation: 'renewal',
      timing: 'date',
      dueOn: '2027-03-10',
      countsFrom: later(-30),
      createdAt: later(-1),
      sentKey: randomUUID(),
      byId: boss.id,
      pieces: { create: pieces.map((lesson, position) => ({ position, lesson, depth })) },
      targets: { create: [{ personId }] },
      ...data,
    },
  })
  return { ...assignment, boss }
}

async function finish(personId: string, lesson: string, at: Date, depth = 'core') {
  const use = { lesson, version: 'v', depth, step: 2, steps: 2, startedAt: at, changedAt: at, finishedAt: at }
  await db.lessonUse.create({ data: { id: randomUUID(), personId, ...use } })
}

const rightAnswers = (slug: string) => {
  const lesson = lessons.find((one) => one.slug === slug)
  if (!lesson) throw new Error('no lesson')
  return new Map<string, unknown>(listCheckQuestions(lesson, 'core').map(({ key, right }) => [key, right]))
}

const wrongAnswers = (slug: string) => {
  const lesson = lessons.find((one) => one.slug === slug)
  if (!lesson) throw new Error('no lesson')
  return new Map<string, unknown>(
    listCheckQuestions(lesson, 'core').map(({ key, right, options }) => [
      key,
      options.find((option) => option.key !== right)?.key,
    ]),
  )
}

const dutyOf = async (personId: string) => {
  const duty = await db.duty.findFirst({ where: { personId } })
  if (!duty) throw new Error('no duty')
  return duty
}

test('is ordered by what is next; suggested, standing and done ones stand apart; each says why and who asks', async () => {
  const ada = await addPerson('learner')
  await assign(ada.id, { data: { name: 'Later', dueOn: '2027-03-20' } })
  const soon = await assign(ada.id, {
    data: { name: 'Sooner', dueOn: '2027-03-04' },
    pieces: [first, second],
  })
  await assign(ada.id, { data: { name: 'Maybe', required: false } })
  await assign(ada.id, { data: { name: 'Whenever', timing: 'standing', dueOn: null } })
  await assign(ada.id, { data: { name: 'Had', dueOn: '2027-03-05' }, pieces: [second] })
  await finish(ada.id, second, later(-2))
  const list = await listMyDuties(ada.id, now)
  expect(list.required.map(({ name }) => name)).toEqual(['Sooner', 'Later'])
  expect(list.required[0]).toMatchObject({ why: 'It is near.', by: soon.boss.name, dueOn: '2027-03-04' })
  expect(list.required[0]?.pieces.map(({ lesson, done }) => [lesson, done])).toEqual([
    [first, false],
    [second, true],
  ])
  expect(list.suggested.map(({ name }) => name)).toEqual(['Maybe'])
  expect(list.standing.map(({ name }) => name)).toEqual(['Whenever'])
  expect(list.done.map(({ name, doneOn }) => [name, doneOn])).toEqual([['Had', '2027-03-01']])
})

test('somebody else’s list holds nothing of it', async () => {
  const [ada, eve] = [await addPerson('learner'), await addPerson('manager')]
  await assign(ada.id)
  await listMyDuties(ada.id, now)
  const list = await listMyDuties(eve.id, now)
  expect([list.required, list.standing, list.suggested, list.done, list.withdrawn].flat()).toEqual([])
  expect(await findAsked(eve.id, now)).toMatchObject({ count: 0, standing: [] })
})

test('a lesson that left the library is not asked any more; where all did, nothing is', async () => {
  const ada = await addPerson('learner')
  await assign(ada.id, { data: { name: 'Half' }, pieces: [first, 'gone-lesson'] })
  await assign(ada.id, { data: { name: 'Gone' }, pieces: ['gone-lesson'] })
  const list = await listMyDuties(ada.id, now)
  expect(list.required.map(({ name, pieces }) => [name, pieces.length])).toEqual([['Half', 1]])
})

test('a move is told for two weeks, and not to those who came after it; what was taken back is told without its lessons', async () => {
  const ada = await addPerson('learner')
  const { id } = await assign(ada.id, { data: { dueOn: '2027-03-11' } })
  await listMyDuties(ada.id, later(-2))
  const detail = JSON.stringify({ from: '2027-03-04', to: '2027-03-11' })
  await db.assignmentChange.create({ data: { assignmentId: id, at: later(-1), kind: 'moved', detail } })
  const change = (await listMyDuties(ada.id, now)).required[0]?.changes[0]
  expect(change && sayChange(change, '2027-03-03')).toBe('Moved from 4 to 11 March')
  expect((await listMyDuties(ada.id, later(14))).required[0]?.changes).toEqual([])

  await db.assignment.update({ where: { id }, data: { withdrawnAt: now } })
  await db.assignmentChange.create({ data: { assignmentId: id, at: now, kind: 'withdrawn' } })
  const after = await listMyDuties(ada.id, later(1))
  expect(after.required).toEqual([])
  expect(after.withdrawn.map(({ changes }) => changes[0]?.kind)).toEqual(['withdrawn'])

  const ben = await addPerson('learner')
  const moved = await assign(ben.id)
  await db.assignmentChange.create({ data: { assignmentId: moved.id, at: later(-1), kind: 'moved', detail } })
  expect((await listMyDuties(ben.id, now)).required[0]?.changes).toEqual([])
})

test('in short: how many, by when, and all that is standing, with what is left of it', async () => {
  const ada = await addPerson('learner')
  await assign(ada.id, { data: { dueOn: '2027-03-04' } })
  await assign(ada.id, { data: { dueOn: '2027-03-02' } })
  await assign(ada.id, { data: { timing: 'standing', dueOn: null }, pieces: [first, second] })
  await finish(ada.id, first, later(-40))
  const asked = await findAsked(ada.id, now)
  expect(asked).toMatchObject({ count: 2, late: 1, nextOn: '2027-03-04', zoneUnknown: true })
  expect(asked.standing[0]).toMatchObject({ situation: 'renewal', why: 'It is near.' })
  expect(asked.standing[0]?.pieces.map(({ lesson }) => lesson)).toEqual([first, second])
  expect(sayAsked(asked)).toBe('2 things asked of you, 1 late, the next by tomorrow')
  expect(sayDue('2027-03-04', '2027-03-03')).toBe('By tomorrow, Thursday 4 March')
})

test('all answers right, and the lesson counts as done; one wrong, and it is asked again the next day', async () => {
  const ada = await addPerson('learner')
  await assign(ada.id)
  await listMyDuties(ada.id, now)
  const duty = await dutyOf(ada.id)
  const of = { personId: ada.id, duty: duty.id, lesson: first }
  expect((await showCheck({ ...of, now })).questions.every((question) => !('right' in question))).toBe(true)
  expect(await answerCheck({ ...of, answers: wrongAnswers(first), now })).toBe('not-yet')
  await expect(answerCheck({ ...of, answers: rightAnswers(first), now })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await listMyDuties(ada.id, now)).required[0]?.pieces[0]?.check).toBe('tomorrow')
  expect(await answerCheck({ ...of, answers: rightAnswers(first), now: later(1) })).toBe('known')
  expect(await db.duty.findUnique({ where: { id: duty.id } })).toMatchObject({
    state: 'done',
    doneOn: '2027-03-04',
  })
  // Without scripts the page is asked for once more.
  expect(await showCheck({ ...of, now: later(1) })).toMatchObject({ isDone: true })
  await expect(answerCheck({ ...of, answers: rightAnswers(first), now: later(2) })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a question left out, or an option of another question, is no answer', async () => {
  const ada = await addPerson('learner')
  await assign(ada.id)
  await listMyDuties(ada.id, now)
  const of = { personId: ada.id, duty: (await dutyOf(ada.id)).id, lesson: first, now }
  const foreign = new Map<string, unknown>([...rightAnswers(first).keys()].map((key) => [key, 'other']))
  for (const answers of [new Map<string, unknown>(), foreign])
    await expect(answerCheck({ ...of, answers })).rejects.toMatchObject({ code: 'bad-input' })
  expect(await db.knownTry.count({ where: { personId: ada.id } })).toBe(0)
})

test('nobody shows that they know what is asked of somebody else, nor a lesson that was not asked', async () => {
  const [ada, eve] = [await addPerson('learner'), await addPerson('manager')]
  await assign(ada.id)
  await listMyDuties(ada.id, now)
  const duty = (await dutyOf(ada.id)).id
  const answers = rightAnswers(first)
  for (const of of [
    { personId: eve.id, duty, lesson: first, now },
    { personId: ada.id, duty, lesson: second, now },
    { personId: ada.id, duty: randomUUID(), lesson: first, now },
  ]) {
    await expect(showCheck(of)).rejects.toMatchObject({ code: 'not-found' })
    await expect(answerCheck({ ...of, answers })).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('a lesson without check questions makes no such offer', async () => {
  if (!silent) return
  const ada = await addPerson('learner')
  await assign(ada.id, { pieces: [silent.slug], depth: 'essence' })
  expect((await listMyDuties(ada.id, now)).required[0]?.pieces[0]?.check).toBeNull()
})

test('more time: a later day is asked for and taken back; the day stays until it is granted', async () => {
  const [ada, eve] = [await addPerson('learner'), await addPerson('manager')]
  await assign(ada.id)
  await listMyDuties(ada.id, now)
  const { id: duty } = await dutyOf(ada.id)
  const ask = (personId: string, day: unknown) => askMoreTime({ personId, duty, day, now })
  await ask(ada.id, '2027-03-17')
  expect(await dutyOf(ada.id)).toMatchObject({ dueOn: '2027-03-10', askedFor: '2027-03-17' })
  for (const day of ['2027-03-09', 'soon', '', null])
    await expect(ask(ada.id, day)).rejects.toMatchObject({ code: 'bad-input' })
  await expect(ask(eve.id, '2027-03-18')).rejects.toMatchObject({ code: 'not-found' })
  await expect(takeBackMoreTime({ personId: eve.id, duty, now })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await dutyOf(ada.id)).toMatchObject({ askedFor: '2027-03-17' })
  await takeBackMoreTime({ personId: ada.id, duty, now })
  expect(await dutyOf(ada.id)).toMatchObject({ askedFor: null })
})
