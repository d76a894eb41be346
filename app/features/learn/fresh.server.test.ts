import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { syncMutations } = await import('./sync-mutations.server')
const { setRecall } = await import('./set-recall.server')
const { findRecall } = await import('./find-recall.server')
const { findWaiting } = await import('./find-waiting.server')
const { askDaily } = await import('./ask-daily.server')
const { stopMails } = await import('./stop-mails.server')
const { writeStopLink } = await import('./write-stop-link.server')
const { unseal } = await import('~/platform/seal.server')

const lesson = 'use-the-break-well'
const noon = new Date('2026-11-23T12:00:00Z')
const dayMs = 24 * 60 * 60 * 1000
const days = (count: number, hours = 0) => new Date(noon.getTime() + count * dayMs + hours * 3_600_000)

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}
const on = { intent: 'on', quietFrom: '20:00', quietTo: '08:00', zone: 'UTC' }

/** Somebody who finished a lesson of a kit the day before noon, and switched it on. */
async function addReader(settings: Record<string, string> = on, use: object = {}) {
  const person = await addPerson('learner')
  await db.lessonUse.create({
    data: {
      id: randomUUID(),
      personId: person.id,
      lesson,
      version: 'a'.repeat(20),
      depth: 'core',
      situation: 'mid-negotiation',
      step: 4,
      steps: 5,
      startedAt: days(-1),
      changedAt: days(-1),
      finishedAt: days(-1),
      ...use,
    },
  })
  await setRecall({ personId: person.id, form: formOf(settings), now: noon })
  return person
}
type Somebody = { id: string; email: string }
async function answer(person: Somebody, question: string, grade: string, at: Date, more: object = {}) {
  const id = randomUUID()
  const body = { lesson, question, grade, ...more }
  const mutations = [{ id, person: person.id, at: at.getTime(), kind: 'recall', body }]
  return (await syncMutations({ person, sent: { sentAt: at.getTime(), mutations }, now: at })).results[id]
}
const settingOf = ({ id }: Somebody) => db.recallSetting.findUniqueOrThrow({ where: { personId: id } })
const mailsOf = ({ id }: Somebody) => db.outboxItem.findMany({ where: { personId: id, sentAt: null } })
const keyOf = async (person: Somebody, at: Date) => (await findRecall(person.id, at)).question?.key ?? ''

test('is off until it is switched on, and then asks from what was read in earnest, not before the day after', async () => {
  const person = await addReader({ ...on, intent: 'save' })
  expect((await findRecall(person.id, noon)).state).toBe('off')
  expect((await findWaiting(person.id, noon)).fresh).toBeNull()
  await setRecall({ personId: person.id, form: formOf(on), now: noon })
  const { state, question } = await findRecall(person.id, noon)
  expect(state).toBe('question')
  expect(question).toMatchObject({ lesson })
  expect((await findRecall(person.id, days(-1, 1))).state).toBe('none')
})

test.each([
  ['a lesson read by itself', { situation: null }, 'nothing-yet'],
  ['one that was not finished', { finishedAt: null }, 'nothing-yet'],
  ['but one that was marked as used', { finishedAt: null, usedAt: days(-1) }, 'question'],
])('in earnest is not %s', async (_name, use, state) => {
  expect((await findRecall((await addReader(on, use)).id, noon)).state).toBe(state)
})

test('one answer a day; good comes back later than forgotten; the first of a day stands', async () => {
  const [good, bad] = [await addReader(), await addReader()]
  const key = await keyOf(good, noon)
  expect(await answer(good, key, 'good', noon)).toBe('applied')
  expect(await answer(good, key, 'forgot', days(0, 1))).toBe('applied')
  expect(await answer(bad, key, 'forgot', noon)).toBe('applied')
  expect((await findRecall(good.id, days(0, 2))).state).toBe('done')
  const dueOf = async ({ id }: Somebody) =>
    (await db.recallItem.findFirstOrThrow({ where: { personId: id } })).due.getTime()
  expect(await dueOf(good)).toBeGreaterThan(await dueOf(bad))
  expect(await keyOf(good, days(1))).not.toBe(key)
  expect(await keyOf(good, new Date(await dueOf(good)))).toBe(key)
})

test('an answer from before, of a device that was offline, does not undo a later one', async () => {
  const person = await addReader()
  const key = await keyOf(person, noon)
  await answer(person, key, 'good', days(3))
  const before = await db.recallItem.findFirstOrThrow({ where: { personId: person.id } })
  await answer(person, key, 'forgot', days(1))
  expect(await db.recallItem.findFirstOrThrow({ where: { personId: person.id } })).toEqual(before)
})

test('somebody else neither sees nor answers it, and nobody answers what they never read', async () => {
  const [ada, eve] = [await addReader(), await addPerson('learner')]
  const key = await keyOf(ada, noon)
  await setRecall({ personId: eve.id, form: formOf(on), now: noon })
  expect(await findRecall(eve.id, noon)).toMatchObject({ state: 'nothing-yet', question: null })
  expect(await answer(eve, key, 'easy', noon)).toBe('refused')
  await setRecall({ personId: eve.id, form: formOf({ intent: 'off' }), now: noon })
  expect((await findRecall(ada.id, noon)).state).toBe('question')
  for (const [question, more] of [
    ['nosuchquestion', {}],
    [key, { lesson: 'no-such-lesson' }],
    [key, { grade: 'perfect' }],
  ] as const)
    expect(await answer(ada, question, 'good', noon, more)).toBe('refused')
  expect(await db.recallItem.count({ where: { personId: { in: [ada.id, eve.id] } } })).toBe(0)
})

test('three servers at once ask each person once a day, by mail where asked for', async () => {
  const [mailed, silent] = [await addReader({ ...on, byMail: 'yes' }), await addReader()]
  await Promise.all([1, 2, 3].map(() => askDaily(noon)))
  await askDaily(days(0, 3))
  expect(await mailsOf(mailed)).toHaveLength(1)
  expect(await mailsOf(silent)).toEqual([])
  expect(await settingOf(mailed)).toMatchObject({ unanswered: 1, askedAt: noon })
  expect(await settingOf(silent)).toMatchObject({ unanswered: 1 })
  const [mail] = await mailsOf(mailed)
  const text = unseal(mail?.payload ?? new Uint8Array(), `outbox/fresh/${mailed.id}/2026-11-23`)
  expect(text).toContain('/me/fresh')
  expect(text).not.toMatch(/use-the-break|negotiation/i)
  await askDaily(days(1))
  expect(await mailsOf(mailed)).toHaveLength(2)
})

test('nothing in quiet hours, by the clock of the place', async () => {
  const tokyo = await addReader({ ...on, zone: 'Asia/Tokyo' })
  expect((await findWaiting(tokyo.id, noon)).fresh).toBeNull()
  await askDaily(noon)
  expect((await settingOf(tokyo)).askedAt).toBeNull()
  const morning = new Date('2026-11-23T23:00:00Z')
  expect((await findWaiting(tokyo.id, morning)).fresh).toBe('question')
  await askDaily(morning)
  expect((await settingOf(tokyo)).askedAt).toEqual(morning)
})

test('after five left alone it stops by itself, says so, and starts again when asked', async () => {
  const person = await addReader({ ...on, byMail: 'yes' })
  for (const day of [0, 1, 2, 3, 4]) await askDaily(days(day))
  expect(await settingOf(person)).toMatchObject({ unanswered: 5, stoppedAt: null })
  await askDaily(days(5))
  expect((await settingOf(person)).stoppedAt).toEqual(days(5))
  await askDaily(days(6))
  expect(await mailsOf(person)).toHaveLength(5)
  expect((await findRecall(person.id, days(6))).state).toBe('stopped')
  expect((await findWaiting(person.id, days(6))).fresh).toBe('stopped')
  await setRecall({ personId: person.id, form: formOf({ intent: 'on' }), now: days(7) })
  expect(await findRecall(person.id, days(7))).toMatchObject({
    state: 'question',
    settings: { byMail: true },
  })
})

test('an answer starts the count of those left alone anew, and a day with nothing due does not count', async () => {
  const person = await addReader()
  for (const day of [0, 1, 2, 3]) await askDaily(days(day))
  await answer(person, await keyOf(person, days(3)), 'easy', days(3, 1))
  expect((await settingOf(person)).unanswered).toBe(0)
  await db.lessonUse.deleteMany({ where: { personId: person.id } })
  await askDaily(days(4))
  expect((await settingOf(person)).unanswered).toBe(0)
})

test('switched off, or mails stopped by their link: nothing more leaves', async () => {
  const [off, stopped] = [
    await addReader({ ...on, byMail: 'yes' }),
    await addReader({ ...on, byMail: 'yes' }),
  ]
  await askDaily(noon)
  await setRecall({ personId: off.id, form: formOf({ intent: 'off' }), now: noon })
  const secret = new URL(writeStopLink('fresh', stopped.id)).searchParams.get('of')
  expect(await stopMails({ secret, now: noon })).toBe('fresh')
  await askDaily(days(1))
  for (const person of [off, stopped]) expect(await mailsOf(person)).toEqual([])
  expect((await findRecall(stopped.id, days(1))).state).toBe('question')
})

test.each([
  ['a zone that is none', { ...on, zone: 'Mars/Olympus' }, true],
  ['a clock that is none', { ...on, quietFrom: '25:00' }, false],
  ['an unknown intent', { ...on, intent: 'maybe' }, false],
])('settings with %s', async (_name, values, taken) => {
  const person = await addPerson('learner')
  const set = setRecall({ personId: person.id, form: formOf(values), now: noon })
  if (taken) await set
  else await expect(set).rejects.toMatchObject({ code: 'bad-input' })
  const { timeZone } = await db.person.findUniqueOrThrow({ where: { id: person.id } })
  expect(timeZone).toBeNull()
})
