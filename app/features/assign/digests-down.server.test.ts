import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { openMornings } from '../../../bin/setup/test-mornings'

const { sink, db, addPerson, lesson, at } = await openMornings()
const { sendDigests } = await import('./send-digests.server')
const { deliverOutbox } = await import('~/platform/outbox.server')

async function addReader() {
  const person = await addPerson('learner')
  await db.person.update({ where: { id: person.id }, data: { timeZone: 'Europe/Zurich' } })
  return person
}

async function ask(
  person: { id: string },
  { name, dueOn, asked = at(-5) }: { name: string; dueOn: string; asked?: Date },
) {
  const made = { createdAt: asked, changedAt: asked }
  const of = { situation: 'renewal', required: true, dueOn }
  await db.assignment.create({
    data: {
      ...of,
      name,
      why: 'The renewal is near.',
      what: 'lesson',
      timing: 'date',
      countsFrom: asked,
      sentKey: randomUUID(),
      ...made,
      pieces: { create: [{ position: 0, lesson, depth: 'essence' }] },
      duties: { create: [{ ...of, personId: person.id, of: 1, since: asked, ...made }] },
    },
  })
}

/** A day of a server: it looks and delivers every two hours. */
async function pass(days: number) {
  for (let minutes = 0; minutes <= 13 * 60; minutes += 120) {
    await sendDigests({ now: at(days, minutes) })
    await deliverOutbox(at(days, minutes), 'test')
  }
}

async function passDown(days: number) {
  await sink.close()
  try {
    await pass(days)
  } finally {
    await sink.open()
  }
}

const subjects = () => sink.received.map(({ subject }) => subject)

test('a mail server that is down for a day: what could not leave is not sent, and the next digest tells all of it', async () => {
  const ada = await addReader()
  await ask(ada, { name: 'New since then', dueOn: '2027-03-20', asked: at(0, -600) })
  await ask(ada, { name: 'Was for the third', dueOn: '2027-03-03', asked: at(0, -600) })
  await passDown(0)
  expect(subjects()).toEqual([])
  await pass(1)
  expect(subjects()).toEqual(['Asked of you: 1 late, 1 new'])
  expect(sink.received[0]?.text).not.toContain('today')
})

test.each([
  ['that day', 1, ['Asked of you: 1 due soon'], 'By Wednesday 10 March'],
  ['for three days', 3, ['Asked of you: 1 due soon'], 'By Wednesday 10 March'],
  ['until the day before', 6, ['Asked of you: 1 due tomorrow'], 'By tomorrow, Wednesday 10 March'],
])(
  'down %s: that something was due in a week is said as soon as a mail leaves, once',
  async (_name, days, said, words) => {
    const ada = await addReader()
    await ask(ada, { name: 'In a week', dueOn: '2027-03-10' })
    await pass(-4)
    expect(subjects()).toEqual(['Asked of you: 1 new'])
    sink.received.length = 0
    for (let day = 0; day < days; day++) await passDown(day)
    expect(subjects()).toEqual([])
    await pass(days)
    expect(subjects()).toEqual(said)
    expect(sink.received[0]?.text).toContain(words)
    for (let day = days + 1; day <= 8; day++) await pass(day)
    const nearer = ['Asked of you: 1 due tomorrow', 'Asked of you: 1 due today', 'Asked of you: 1 late']
    expect(subjects()).toEqual([...said, ...nearer.filter((one) => !said.includes(one))])
  },
)

test('down on the day after it was due: that it is late is said the day after that', async () => {
  const ada = await addReader()
  await ask(ada, { name: 'Late', dueOn: '2027-03-02' })
  await pass(-1)
  sink.received.length = 0
  await passDown(0)
  await pass(1)
  expect(subjects()).toEqual(['Asked of you: 1 late'])
  expect(sink.received[0]?.text).toContain('Was due on Tuesday 2 March')
  await pass(2)
  expect(subjects()).toHaveLength(1)
})

/** A server of its own, which tells and delivers until it has nothing more to do, or is killed. */
function startServer(now: Date): ChildProcess {
  return spawn(
    process.execPath,
    ['--import', 'tsx', 'bin/setup/test-reminding-server.ts', now.toISOString()],
    {
      env: { ...process.env, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
}

test('a mail server that takes calls and says nothing, and a server killed while it waits: said the next day, by another', {
  timeout: 120_000,
}, async () => {
  const ada = await addReader()
  await ask(ada, { name: 'In a week', dueOn: '2027-03-10' })
  await pass(-4)
  sink.received.length = 0
  await sink.close()
  const calls: Socket[] = []
  const mute = createServer((socket) => calls.push(socket.on('error', () => undefined)))
  mute.listen(Number(new URL(process.env.SMTP_URL ?? '').port), '127.0.0.1')
  const killed = startServer(at(0))
  await once(mute, 'connection')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  for (const socket of calls) socket.destroy()
  await new Promise((resolve) => mute.close(resolve))
  await sink.open()
  expect(await db.outboxItem.count({ where: { sentAt: null, leasedBy: { not: null } } })).toBe(1)
  const other = startServer(at(1))
  expect(await once(other, 'exit')).toEqual([0, null])
  expect(subjects()).toEqual(['Asked of you: 1 due soon'])
})
