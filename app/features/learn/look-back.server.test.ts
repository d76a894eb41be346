import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { syncMutations } = await import('./sync-mutations.server')
const { changeLearning } = await import('./change-learning.server')
const { findDueDebrief } = await import('./find-due-debrief.server')
const { findDebrief } = await import('./find-debrief.server')
const { listDebriefs } = await import('./list-debriefs.server')
const { findLastTime } = await import('./find-last-time.server')
const { findMyLesson } = await import('./find-my-lesson.server')
const { actOnDebrief } = await import('./act-on-debrief.server')
const { planByForm } = await import('./plan-by-form.server')
const { answerHelp } = await import('./answer-help.server')
const { stopMails } = await import('./stop-mails.server')
const { writeStopLink } = await import('./write-stop-link.server')
const { countHelp } = await import('~/features/match/count-help.server')
const { unseal } = await import('~/platform/seal.server')

const [one, two] = ['use-the-break-well', 'trade-never-just-give']
const minute = 60_000
const start = new Date(Date.now() - 60 * minute)
const after = (minutes: number) => new Date(start.getTime() + minutes * minute)
type Somebody = { id: string; email: string }

const plan = (debrief: string, more: object = {}) => ({
  debrief,
  situation: 'mid-negotiation',
  lessons: [one, two],
  afterMinutes: 10,
  byMail: false,
  ...more,
})
const answer = (debrief: string, more: object = {}) => ({
  debrief,
  helped: 'yes',
  happened: 'They came down by a third.',
  next: 'Ask for the reason before I name a figure.',
  ...more,
})
async function say(person: Somebody, kind: string, body: object, at = start): Promise<string | undefined> {
  const id = randomUUID()
  const mutations = [{ id, person: person.id, at: at.getTime(), kind, body }]
  const now = after(60)
  return (await syncMutations({ person, sent: { sentAt: now.getTime(), mutations }, now })).results[id]
}
const mailsOf = ({ id }: Somebody) => db.outboxItem.findMany({ where: { personId: id, sentAt: null } })
const kitAnswersOf = ({ id }: Somebody) =>
  db.kitAnswer.findMany({
    where: { personId: id },
    orderBy: { lesson: 'asc' },
    select: { lesson: true, answer: true, share: true },
  })

test('is asked for when it is due, one at a time, the latest first, and not once it is two weeks old', async () => {
  const ada = await addPerson('learner')
  const [first, second] = [randomUUID(), randomUUID()]
  await say(ada, 'debrief-plan', plan(first))
  await say(ada, 'debrief-plan', plan(second, { afterMinutes: 20, lessons: [one] }), after(1))
  expect(await findDueDebrief(ada.id, after(5))).toBeNull()
  expect((await findDueDebrief(ada.id, after(12)))?.id).toBe(first)
  expect((await findDueDebrief(ada.id, after(22)))?.id).toBe(second)
  await say(ada, 'debrief', answer(second), after(23))
  expect((await findDueDebrief(ada.id, after(24)))?.id).toBe(first)
  expect(await findDueDebrief(ada.id, after(10 + 14 * 24 * 60))).toBeNull()
  expect(await listDebriefs(ada.id, after(10 + 14 * 24 * 60))).toHaveLength(1)
})

test('"not now" asks again a day later; "drop it" never, also when an earlier plan arrives late', async () => {
  const ada = await addPerson()
  const id = randomUUID()
  await say(ada, 'debrief-plan', plan(id))
  const form = new FormData()
  form.set('intent', 'later')
  await actOnDebrief({ personId: ada.id, id, form, now: after(15) })
  expect(await findDueDebrief(ada.id, after(15 + 23 * 60))).toBeNull()
  expect((await findDueDebrief(ada.id, after(15 + 24 * 60)))?.id).toBe(id)
  form.set('intent', 'drop')
  await actOnDebrief({ personId: ada.id, id, form, now: after(30) })
  await say(ada, 'debrief-plan', plan(id), after(20))
  expect(await findDueDebrief(ada.id, after(60))).toBeNull()
  await expect(findDebrief(ada.id, id)).rejects.toMatchObject({ code: 'not-found' })
})

test('a changed mind about when holds: no, and then yes after all', async () => {
  const ada = await addPerson()
  const id = randomUUID()
  await say(ada, 'debrief-plan', plan(id))
  await say(ada, 'debrief-plan', plan(id, { afterMinutes: null }), after(1))
  expect((await findMyLesson(ada.id, one, after(2))).lookBacks).toEqual([])
  await say(ada, 'debrief-plan', plan(id), after(2))
  expect((await findMyLesson(ada.id, one, after(3))).lookBacks).toMatchObject([{ id, byMail: false }])
  expect((await findMyLesson(ada.id, 'agree-how-you-will-disagree', after(3))).lookBacks).toEqual([])
})

test('words come back to their owner, lie sealed, and go when they are deleted', async () => {
  const ada = await addPerson()
  const id = randomUUID()
  await say(ada, 'debrief-plan', plan(id))
  await say(ada, 'debrief', answer(id), after(20))
  expect((await findDebrief(ada.id, id)).answer).toMatchObject({
    helped: 'yes',
    happened: 'They came down by a third.',
  })
  expect((await findLastTime(ada.id, 'mid-negotiation'))?.next).toContain('the reason')
  const { sealed } = await db.debrief.findUniqueOrThrow({ where: { id } })
  const kept = Buffer.from(sealed ?? [])
  expect(kept.toString('latin1')).not.toContain('third')
  expect(JSON.parse(unseal(kept, `debrief/${ada.id}/${id}`))).toHaveProperty('next')
  expect(() => unseal(kept, `debrief/${randomUUID()}/${id}`)).toThrow()
  await say(ada, 'debrief-drop', { debrief: id }, after(25))
  expect(await listDebriefs(ada.id, after(26))).toEqual([])
  expect(await db.debrief.findUniqueOrThrow({ where: { id } })).toMatchObject({ sealed: null, helped: null })
  expect(await kitAnswersOf(ada)).toEqual([])
})

test('of two answers the later word counts, whichever arrives first', async () => {
  const ada = await addPerson()
  const id = randomUUID()
  await say(ada, 'debrief-plan', plan(id))
  await say(ada, 'debrief', answer(id, { helped: 'no' }), after(20))
  await say(ada, 'debrief', answer(id, { helped: 'yes', happened: 'older' }), after(15))
  expect((await findDebrief(ada.id, id)).answer).toMatchObject({ helped: 'no' })
})

test('somebody else finds, answers, moves and drops nothing of it', async () => {
  const [ada, eve] = [await addPerson(), await addPerson()]
  const id = randomUUID()
  await say(ada, 'debrief-plan', plan(id))
  await say(ada, 'debrief', answer(id), after(20))
  await expect(findDebrief(eve.id, id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await listDebriefs(eve.id, after(30))).toEqual([])
  expect(await findDueDebrief(eve.id, after(30))).toBeNull()
  expect(await findLastTime(eve.id, 'mid-negotiation')).toBeNull()
  for (const [kind, body] of [
    ['debrief', answer(id, { happened: 'mine now' })],
    ['debrief-plan', plan(id, { byMail: true })],
    ['debrief-drop', { debrief: id }],
  ] as const)
    expect(await say(eve, kind, body, after(30))).toBe('refused')
  expect((await findDebrief(ada.id, id)).answer?.happened).toBe('They came down by a third.')
  expect(await mailsOf(eve)).toEqual([])
})

test.each([
  ['a lesson', ['retired-meanwhile'], ['retired meanwhile']],
  ['one of two lessons', [one, 'retired-meanwhile'], [expect.any(String), 'retired meanwhile']],
])(
  'planned and answered offline, it keeps its words though %s left the library meanwhile',
  async (_name, lessons, titles) => {
    const ada = await addPerson()
    const id = randomUUID()
    expect(await say(ada, 'debrief-plan', plan(id, { lessons }))).toBe('applied')
    expect(await say(ada, 'debrief', answer(id), after(20))).toBe('applied')
    const kept = await findDebrief(ada.id, id)
    expect(kept.answer?.happened).toBe('They came down by a third.')
    expect(kept.lessons.map(({ slug }) => slug)).toEqual(lessons)
    expect(kept.lessons.map(({ title }) => title)).toEqual(titles)
  },
)

test.each([
  ['a path for a lesson', plan(randomUUID(), { lessons: ['../x'] })],
  ['no lesson', plan(randomUUID(), { lessons: [] })],
  ['a day next year', plan(randomUUID(), { afterMinutes: 400 * 24 * 60 })],
  ['four lessons', plan(randomUUID(), { lessons: [one, two, one, two] })],
])('refuses %s', async (_name, body) => {
  expect(await say(await addPerson(), 'debrief-plan', body)).toBe('refused')
})

test('by mail where asked for: once, when due, without a word of what it was; taken back when answered', async () => {
  const ada = await addPerson()
  const id = randomUUID()
  await say(ada, 'debrief-plan', plan(id))
  expect(await mailsOf(ada)).toEqual([])
  await say(ada, 'debrief-plan', plan(id, { byMail: true, afterMinutes: 90 }), after(1))
  await say(ada, 'debrief-plan', plan(id, { byMail: true, afterMinutes: 120 }), after(2))
  const [mail, ...more] = await mailsOf(ada)
  expect(more).toEqual([])
  expect(mail?.dueAt).toEqual(after(122))
  const text = unseal(mail?.payload ?? new Uint8Array(), `outbox/look-back/${id}`)
  expect(JSON.parse(text)).toMatchObject({
    to: ada.email,
    unsubscribe: expect.stringContaining('/stop-mails?of='),
  })
  expect(text).toContain(`/me/look-back/${id}`)
  expect(text).not.toMatch(/negotiation|use-the-break|trade-never/i)
  await say(ada, 'debrief', answer(id), after(20))
  expect(await mailsOf(ada)).toEqual([])
})

test('a link stops the mails of one person, of one kind, and no forged one does', async () => {
  const [ada, eve] = [await addPerson(), await addPerson()]
  for (const person of [ada, eve])
    await say(person, 'debrief-plan', plan(randomUUID(), { byMail: true, afterMinutes: 90 }))
  const secretOf = (link: string) => new URL(link).searchParams.get('of') ?? ''
  const link = writeStopLink('look-back', ada.id)
  expect(link).not.toContain(ada.id)
  const secret = secretOf(link)
  const forged = `${secret.slice(0, -6)}AAAAAA`
  for (const bad of [forged, 'x', null, `${ada.id}/look-back`])
    await expect(stopMails({ secret: bad, now: after(5) })).rejects.toMatchObject({ code: 'not-found' })
  expect(await stopMails({ secret: secretOf(writeStopLink('fresh', ada.id)), now: after(5) })).toBe('fresh')
  expect(await mailsOf(ada)).toHaveLength(1)
  for (const _again of [1, 2]) expect(await stopMails({ secret, now: after(5) })).toBe('look-back')
  expect(await mailsOf(ada)).toEqual([])
  expect(await mailsOf(eve)).toHaveLength(1)
  expect((await listDebriefs(ada.id, after(6)))[0]?.byMail).toBe(false)
})

test('a look back is one answer shared by its lessons, once a person, and silent where they answered a lesson itself', async () => {
  await db.kitAnswer.deleteMany()
  const ada = await addPerson()
  for (const [at, helped] of [
    [0, 'no'],
    [10, 'no'],
    [20, 'yes'],
  ] as const) {
    const id = randomUUID()
    await say(ada, 'debrief-plan', plan(id), after(at))
    await say(ada, 'debrief', answer(id, { helped }), after(at + 5))
  }
  expect(await kitAnswersOf(ada)).toEqual([
    { lesson: two, answer: 'yes', share: 0.5 },
    { lesson: one, answer: 'yes', share: 0.5 },
  ])
  const help = { lesson: one, depth: 'core', version: 'a'.repeat(20), answer: 'partly' }
  await say(ada, 'help', { answerId: randomUUID(), ...help }, after(30))
  const last = randomUUID()
  await say(ada, 'debrief-plan', plan(last), after(31))
  await say(ada, 'debrief', answer(last), after(35))
  const eve = await addPerson()
  await answerHelp({ input: { id: randomUUID(), ...help, lesson: two }, personId: eve.id, now: after(1) })
  await answerHelp({ input: { id: randomUUID(), ...help, lesson: two }, personId: null, now: after(1) })
  const bobs = randomUUID()
  const bob = await addPerson()
  await say(bob, 'debrief-plan', plan(bobs, { lessons: [two] }))
  await say(bob, 'debrief', answer(bobs, { helped: 'no' }), after(2))
  const counts = await countHelp()
  expect(counts[one]).toEqual({ yes: 0, partly: 1, no: 0 })
  expect(counts[two]?.partly).toBe(2)
  expect((await kitAnswersOf(eve))[0]).toMatchObject({ answer: null })
  expect(
    await db.kitAnswer.aggregate({ where: { lesson: two, personId: bob.id }, _sum: { share: true } }),
  ).toEqual({
    _sum: { share: 1 },
  })
})

test('a plain form plans by the zone that the browser told last', async () => {
  const ada = await addPerson()
  await db.person.update({ where: { id: ada.id }, data: { timeZone: 'Asia/Tokyo' } })
  const form = new FormData()
  for (const [name, value] of [
    ['lessons', `${one} ${two}`],
    ['situation', 'mid-negotiation'],
    ['time', 'morning'],
  ] as const)
    form.set(name, value)
  const now = new Date('2026-11-23T12:00:00Z')
  await planByForm({ personId: ada.id, form, now })
  expect((await listDebriefs(ada.id, now))[0]).toMatchObject({
    dueAt: '2026-11-23T23:00:00.000Z',
    byMail: false,
  })
  form.set('time', 'someday')
  await expect(planByForm({ personId: ada.id, form, now })).rejects.toMatchObject({ code: 'bad-input' })
})

test('an answer in a plain form needs a word on whether it helped', async () => {
  const ada = await addPerson()
  const id = randomUUID()
  await changeLearning({ personId: ada.id, kind: 'debrief-plan', body: plan(id), now: start })
  const form = new FormData()
  form.set('happened', 'It went well')
  form.set('next', '')
  await expect(actOnDebrief({ personId: ada.id, id, form, now: after(1) })).rejects.toMatchObject({
    code: 'bad-input',
  })
  form.set('helped', 'partly')
  await actOnDebrief({ personId: ada.id, id, form, now: after(1) })
  expect((await findDebrief(ada.id, id)).answer).toEqual({
    helped: 'partly',
    happened: 'It went well',
    next: '',
  })
})
