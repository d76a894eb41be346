import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openMailSink } from '../../../bin/setup/test-mail-sink'

const sink = await openMailSink()
const { received } = sink
const { db, addPerson } = await openFreshDatabase()
const { sendDigests } = await import('./send-digests.server')
const { deliverOutbox } = await import('~/platform/outbox.server')
const { stopMails } = await import('~/features/learn/stop-mails.server')
const { getLibrary } = await import('~/features/content/get-library.server')

const lesson = (await getLibrary()).lessons[0]?.slug ?? ''
/** Eight in the morning in Zurich, in winter. */
const morning = new Date('2027-03-03T07:00:00Z')
const later = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)
const day = 24 * 60

beforeEach(async () => {
  received.length = 0
  sink.onMail = null
  sink.refusal = null
  await db.assignment.deleteMany()
  await db.outboxItem.deleteMany()
})

async function addReader(timeZone: string | null = 'Europe/Zurich') {
  const person = await addPerson('learner')
  await db.person.update({ where: { id: person.id }, data: { timeZone } })
  return person
}

async function ask(people: { id: string }[], over: { dueOn?: string | null; at?: Date; name?: string } = {}) {
  const { dueOn = '2027-03-20', at = later(-600), name = 'Ready' } = over
  const made = { createdAt: at, changedAt: at }
  return db.assignment.create({
    data: {
      name,
      why: 'The renewal is near.',
      required: true,
      what: 'lesson',
      situation: 'renewal',
      timing: dueOn ? 'date' : 'standing',
      dueOn,
      countsFrom: at,
      sentKey: randomUUID(),
      ...made,
      pieces: { create: [{ position: 0, lesson, depth: 'essence' }] },
      changes: { create: { kind: 'made', at } },
      duties: {
        create: people.map(({ id: personId }) => ({
          personId,
          situation: 'renewal',
          required: true,
          dueOn,
          of: 1,
          since: at,
          ...made,
        })),
      },
    },
  })
}

async function deliver(now: Date) {
  for (let round = 0; round < 20; round++) if ((await deliverOutbox(now, 'test')).sent === 0) break
}

const keys = async () => (await db.outboxItem.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)

test('one mail a person and day, in the morning of their clock, with all that there is to say', async () => {
  const [ada, kenji] = [await addReader(), await addReader('Asia/Tokyo')]
  await ask([ada, kenji], { name: 'First' })
  await ask([ada], { name: 'Second', dueOn: '2027-03-03' })
  expect(await sendDigests({ now: later(-1) })).toMatchObject({ digests: 1 })
  expect(await keys()).toEqual([`digest/${kenji.id}/2027-03-03`])
  await sendDigests({ now: morning })
  await sendDigests({ now: later(5) })
  await deliver(later(5))
  const mail = received.find(({ to }) => JSON.stringify(to).includes(ada.email))
  expect(received).toHaveLength(2)
  expect(mail?.subject).toBe('Asked of you: 1 due today, 1 new')
  for (const words of ['First', 'Second', 'The renewal is near.', '/me/assignments']) {
    expect(mail?.text).toContain(words)
    expect(String(mail?.html)).toContain(words)
  }
  expect(mail?.headers.get('list')).toMatchObject({
    unsubscribe: { url: expect.stringContaining('/stop-mails?of=') },
  })
})

test('a week, a day, the morning of and a day late: four mails over a whole month, and no other', async () => {
  const ada = await addReader()
  await ask([ada], { dueOn: '2027-03-20' })
  for (let at = 0; at < 30; at++)
    for (const hour of [0, 3, 6]) {
      await sendDigests({ now: later(at * day + hour * 60) })
      await deliver(later(at * day + hour * 60))
    }
  expect((await keys()).map((key) => key.slice(-10))).toEqual([
    '2027-03-03',
    '2027-03-13',
    '2027-03-19',
    '2027-03-20',
    '2027-03-21',
  ])
})

test('somebody else, the closed, those who stopped it, and those in their quiet hours get nothing', async () => {
  const [ada, eve, gone, stopped, late] = [
    await addReader(),
    await addReader(),
    await addReader(),
    await addReader(),
    await addReader(),
  ]
  await ask([ada, gone, stopped, late])
  await db.person.update({ where: { id: gone.id }, data: { suspendedAt: morning } })
  await db.mailStop.create({ data: { personId: stopped.id, kind: 'assignments' } })
  await db.recallSetting.create({ data: { personId: late.id, quietFrom: 1200, quietTo: 570 } })
  await sendDigests({ now: morning })
  expect(await keys()).toEqual([`digest/${ada.id}/2027-03-03`])
  expect(await keys()).not.toContain(eve.id)
  await sendDigests({ now: later(90) })
  expect((await keys()).sort()).toEqual(
    [`digest/${ada.id}/2027-03-03`, `digest/${late.id}/2027-03-03`].sort(),
  )
})

test('what was asked after the morning waits for the next, unless it is due the same day: that is told at once, once', async () => {
  const ada = await addReader()
  await sendDigests({ now: morning })
  await ask([ada], { at: later(60), dueOn: '2027-03-25', name: 'Waits' })
  await ask([ada], { at: later(61), dueOn: '2027-03-03', name: 'Cannot wait' })
  for (const minutes of [65, 70, 300]) await sendDigests({ now: later(minutes) })
  await deliver(later(300))
  expect(received.map(({ text = '' }) => [text.includes('Cannot wait'), text.includes('Waits')])).toEqual([
    [true, false],
  ])
  await ask([ada], { at: later(310), dueOn: '2027-03-03', name: 'Another' })
  await Promise.all([sendDigests({ now: later(315) }), sendDigests({ now: later(316) })])
  await deliver(later(316))
  expect(received).toHaveLength(2)
  await sendDigests({ now: later(day) })
  await deliver(later(day))
  expect(received[2]?.subject).toBe('Asked of you: 2 late, 1 new')
})

test('what is due today and was asked in quiet hours is told when they are over', async () => {
  const ada = await addReader()
  await ask([ada], { at: later(-7 * 60), dueOn: '2027-03-03' })
  for (const minutes of [-6 * 60, -30, 0]) await sendDigests({ now: later(minutes) })
  expect(await keys()).toEqual([`digest/${ada.id}/2027-03-03`])
})

test('moved and taken back are told in the next digest', async () => {
  const ada = await addReader()
  const [moved, gone] = [await ask([ada], { name: 'Moved' }), await ask([ada], { name: 'Gone' })]
  await sendDigests({ now: morning })
  const detail = JSON.stringify({ from: '2027-03-20', to: '2027-03-27' })
  await db.assignmentChange.create({
    data: { assignmentId: moved.id, at: later(60), kind: 'event-moved', detail },
  })
  await db.duty.updateMany({ where: { assignmentId: moved.id }, data: { dueOn: '2027-03-27' } })
  await db.assignmentChange.create({ data: { assignmentId: gone.id, at: later(60), kind: 'withdrawn' } })
  await db.duty.updateMany({ where: { assignmentId: gone.id }, data: { state: 'withdrawn' } })
  await deliver(later(120))
  received.length = 0
  await sendDigests({ now: later(day) })
  await deliver(later(day))
  expect(received[0]?.subject).toBe('Asked of you: 1 changed, 1 taken back')
  expect(received[0]?.text).toContain('Moved from 20 to 27 March')
})

test('a lesson that left the library is not reminded of', async () => {
  const ada = await addReader()
  const { id } = await ask([ada])
  await db.assignmentPiece.updateMany({ where: { assignmentId: id }, data: { lesson: 'gone-lesson' } })
  await sendDigests({ now: morning })
  expect(await keys()).toEqual([])
})

test('one press stops them, takes back what waits, and says so of this kind alone', async () => {
  const ada = await addReader()
  await ask([ada])
  await sendDigests({ now: morning })
  await deliver(morning)
  const list = received[0]?.headers.get('list') as unknown as { unsubscribe: { url: string } }
  const secret = new URL(list.unsubscribe.url).searchParams.get('of')
  await ask([ada], { at: later(60), dueOn: '2027-03-03' })
  await sendDigests({ now: later(70) })
  expect(await stopMails({ secret, now: later(71) })).toBe('assignments')
  await deliver(later(72))
  await sendDigests({ now: later(day) })
  await deliver(later(day))
  expect(received).toHaveLength(1)
  expect(await db.mailStop.findMany({ where: { personId: ada.id } })).toMatchObject([{ kind: 'assignments' }])
})

test('an address that is refused for good keeps nobody else’s mail back', async () => {
  const [ada, ben] = [await addReader(), await addReader()]
  await ask([ada, ben])
  sink.refusal = { to: ada.email, code: 550 }
  await sendDigests({ now: morning })
  await deliver(morning)
  await deliver(later(1))
  expect(received.map(({ to }) => JSON.stringify(to).includes(ben.email))).toEqual([true])
  const item = await db.outboxItem.findFirst({ where: { personId: ada.id } })
  expect(item?.fault).toBe('the mail server answered 550')
})

/** A server of its own, which tells and delivers until it has nothing more to do, or is killed. */
function startServer(now: Date): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bin/setup/test-reminding-server.ts', now.toISOString()],
    { env: { ...process.env, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  return { child, ended: new Promise((resolve) => child.on('exit', resolve)) }
}

test('two servers, one of them killed in the middle: everybody has one mail', {
  timeout: 120_000,
}, async () => {
  const people = await Promise.all(Array.from({ length: 30 }, () => addReader()))
  await ask(people)
  const [first, second] = [startServer(morning), startServer(morning)]
  sink.onMail = () => {
    if (received.length === 10) first.child.kill('SIGKILL')
  }
  await Promise.all([first.ended, second.ended])
  // What the killed one had leased is taken up once its lease has run out.
  const third = startServer(later(5))
  expect(await third.ended).toBe(0)
  expect(await db.outboxItem.count({ where: { sentAt: null } })).toBe(0)
  const ids = new Map<string, Set<string | undefined>>()
  for (const { to, messageId } of received) {
    const address = (Array.isArray(to) ? to[0] : to)?.text ?? ''
    ids.set(address, (ids.get(address) ?? new Set()).add(messageId))
  }
  expect(ids.size).toBe(30)
  // One that was on its way at the very moment may arrive twice: under one Message-ID, so that it is known as the same.
  expect([...ids.values()].every(({ size }) => size === 1)).toBe(true)
  expect(received.length).toBeLessThanOrEqual(31)
})
