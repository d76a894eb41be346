import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { makeFeed, endFeed } = await import('./make-feed.server')
const { readFeed } = await import('./read-feed.server')
const { getLibrary } = await import('~/features/content/get-library.server')

const lesson = (await getLibrary()).lessons[0]?.slug ?? ''
const now = new Date('2027-03-03T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const fileOf = (address: string) => new URL(address).pathname.slice('/feed/'.length)

async function assign(personId: string, data: object = {}) {
  return db.assignment.create({
    data: {
      name: 'Ready; for, the renewal',
      why: 'Their lawyers came unannounced.',
      required: true,
      what: 'lesson',
      situation: 'renewal',
      timing: 'date',
      dueOn: '2027-03-28',
      countsFrom: now,
      createdAt: now,
      changedAt: now,
      sentKey: randomUUID(),
      pieces: { create: [{ position: 0, lesson, depth: 'essence' }] },
      targets: { create: [{ personId }] },
      ...data,
    },
  })
}

async function eventsOf(address: string, at = now) {
  const text = await readFeed({ file: fileOf(address), now: at })
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    return {
      uid: event.uid,
      summary: event.summary,
      sequence: event.sequence,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      wholeDay: event.startDate.isDate,
      status: part.getFirstPropertyValue('status'),
    }
  })
}

test('a whole day, the one it is due, as a calendar program reads it; nothing of why', async () => {
  const ada = await addPerson('learner')
  await assign(ada.id)
  await assign(ada.id, { timing: 'standing', dueOn: null })
  const address = await makeFeed({ personId: ada.id, now })
  const events = await eventsOf(address)
  expect(events).toMatchObject([
    {
      summary: 'Ready; for, the renewal',
      start: '2027-03-28',
      end: '2027-03-29',
      wholeDay: true,
      status: 'CONFIRMED',
      sequence: 0,
    },
  ])
  const text = await readFeed({ file: fileOf(address), now })
  expect(text).not.toContain('lawyers')
  expect(text).not.toContain(ada.name)
})

test('moved, it is the same entry with a higher number; taken back, it is cancelled; done, it is gone', async () => {
  const ada = await addPerson('learner')
  const { id } = await assign(ada.id)
  const address = await makeFeed({ personId: ada.id, now })
  const [before] = await eventsOf(address)
  const moved = later(10)
  await db.assignment.update({ where: { id }, data: { dueOn: '2027-04-05', changedAt: moved } })
  await db.duty.updateMany({ where: { assignmentId: id }, data: { dueOn: '2027-04-05', changedAt: moved } })
  const [after] = await eventsOf(address, later(11))
  expect(after).toMatchObject({ uid: before?.uid, start: '2027-04-05' })
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  await db.assignment.update({ where: { id }, data: { withdrawnAt: later(20), changedAt: later(20) } })
  const [gone] = await eventsOf(address, later(21))
  expect(gone).toMatchObject({ uid: before?.uid, status: 'CANCELLED' })
  expect(gone?.sequence).toBeGreaterThan(after?.sequence ?? 0)

  const ben = await addPerson('learner')
  await assign(ben.id)
  const own = await makeFeed({ personId: ben.id, now })
  await db.knownLesson.create({
    data: { personId: ben.id, lesson, depth: 'deeper', version: 'v', at: later(5) },
  })
  expect(await eventsOf(own, later(6))).toEqual([])
})

test('an address shows its owner’s days alone, and ends with a new one, with its end, and with the account', async () => {
  const [ada, eve] = [await addPerson('learner'), await addPerson('manager')]
  await assign(ada.id)
  const [first, other] = [
    await makeFeed({ personId: ada.id, now }),
    await makeFeed({ personId: eve.id, now }),
  ]
  expect(await eventsOf(other)).toEqual([])
  const second = await makeFeed({ personId: ada.id, now })
  const refused = (address: string) =>
    expect(readFeed({ file: fileOf(address), now })).rejects.toMatchObject({ code: 'not-found' })
  await refused(first)
  expect(await eventsOf(second)).toHaveLength(1)
  await db.person.update({ where: { id: ada.id }, data: { suspendedAt: now } })
  await refused(second)
  await db.person.update({ where: { id: ada.id }, data: { suspendedAt: null } })
  await endFeed(ada.id)
  await refused(second)
})

test('no secret is kept, and what is none is refused', async () => {
  const ada = await addPerson('learner')
  const address = await makeFeed({ personId: ada.id, now })
  const key = await db.feedKey.findUniqueOrThrow({ where: { personId: ada.id } })
  expect(fileOf(address)).not.toContain(key.secretHash)
  for (const file of ['', 'x.ics', undefined, `${'a'.repeat(43)}.ics`, `${key.secretHash}.ics`])
    await expect(readFeed({ file, now })).rejects.toMatchObject({ code: 'not-found' })
})

test('what has no lesson left in the library is taken out, and is there again once one is back', async () => {
  const ada = await addPerson('learner')
  const { id } = await assign(ada.id)
  const address = await makeFeed({ personId: ada.id, now })
  const statusWith = async (asked: string, at: Date) => {
    await db.assignmentPiece.updateMany({ where: { assignmentId: id }, data: { lesson: asked } })
    return (await eventsOf(address, at)).map(({ status }) => status)
  }
  expect(await statusWith(lesson, now)).toEqual(['CONFIRMED'])
  expect(await statusWith('retired-one', later(10))).toEqual(['CANCELLED'])
  expect(await statusWith(lesson, later(20))).toEqual(['CONFIRMED'])
})
