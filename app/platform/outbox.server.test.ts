import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../bin/setup/test-database'

const { db, folder, addPerson } = await openFreshDatabase()
const { deliverOutbox, writeMail, writeMails } = await import('./outbox.server')

const mail = { to: 'ada@example.com', subject: 'Hello', text: 'Private words.' }
const files = () => readdirSync(join(folder, 'outbox')).filter((name) => name.endsWith('.eml'))

test('a mail of one key is sent once, by one of several servers, and its words are then gone', async () => {
  await writeMail(db, { key: 'a', mail })
  await writeMail(db, { key: 'a', mail: { ...mail, subject: 'Again' } })
  const kept = await db.outboxItem.findUniqueOrThrow({ where: { key: 'a' } })
  expect(Buffer.from(kept.payload).toString('latin1')).not.toContain('ada@example.com')
  const now = new Date(Date.now() + 1000)
  const rounds = await Promise.all(['one', 'two', 'three'].map((worker) => deliverOutbox(now, worker)))
  expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(1)
  expect(files()).toHaveLength(1)
  const text = readFileSync(join(folder, 'outbox', files()[0] ?? ''), 'utf8')
  expect(text).toContain('Subject: Hello')
  expect(text).toContain(`Message-ID: <${kept.id}@localhost>`)
  expect((await db.outboxItem.findUniqueOrThrow({ where: { key: 'a' } })).payload).toHaveLength(0)
})

test('what a killed server had leased is taken up when the lease has run out, and not before', async () => {
  const now = new Date(Date.now() + 10_000)
  await writeMail(db, { key: 'b', mail })
  await db.outboxItem.update({
    where: { key: 'b' },
    data: { leasedBy: 'killed', leaseUntil: new Date(now.getTime() + 60_000) },
  })
  expect((await deliverOutbox(now, 'other')).sent).toBe(0)
  expect((await deliverOutbox(new Date(now.getTime() + 61_000), 'other')).sent).toBe(1)
})

test('what is due later waits, and what is taken back with its transaction was never there', async () => {
  const now = new Date()
  await writeMail(db, { key: 'c', mail, dueAt: new Date(now.getTime() + 3_600_000) })
  expect((await deliverOutbox(now, 'one')).sent).toBe(0)
  await db
    .$transaction(async (tx) => {
      await writeMail(tx, { key: 'd', mail })
      throw new Error('rolled back')
    })
    .catch(() => undefined)
  expect(await db.outboxItem.findUnique({ where: { key: 'd' } })).toBeNull()
})

test('what waits for somebody who was erased is thrown away, not sent', async () => {
  const now = new Date(Date.now() + 30_000)
  const sent = files().length
  const here = await addPerson('learner')
  await writeMail(db, { key: 'to-gone', mail, personId: randomUUID(), dueAt: now })
  await writeMail(db, { key: 'to-here', mail, personId: here.id, dueAt: now })
  expect(await deliverOutbox(now, 'one')).toEqual({ sent: 1, failed: 0 })
  expect(files()).toHaveLength(sent + 1)
  expect(await db.outboxItem.count({ where: { key: 'to-gone' } })).toBe(0)
})

test('what could not leave in time is not sent any more, and its words are gone', async () => {
  const now = new Date(Date.now() + 60_000)
  await writeMail(db, { key: 'late', mail, dueAt: now, uselessAfter: now })
  await deliverOutbox(new Date(now.getTime() + 1000), 'one')
  const item = await db.outboxItem.findUniqueOrThrow({ where: { key: 'late' } })
  expect(item).toMatchObject({ sentAt: null, fault: 'could not leave in time' })
  expect(item.failedAt).not.toBeNull()
  expect(item.payload).toHaveLength(0)
})

test('a single letter goes before what goes to many, however long that waits', async () => {
  const now = new Date(Date.now() + 120_000)
  const of = { mail, uselessAfter: new Date(now.getTime() + 60_000) }
  await writeMails(
    db,
    Array.from({ length: 30 }, (_, at) => ({ key: `many/${at}`, dueAt: new Date(0), ...of })),
  )
  await writeMail(db, { key: 'single', mail, dueAt: now })
  expect((await deliverOutbox(now, 'one')).sent).toBe(20)
  expect((await db.outboxItem.findUniqueOrThrow({ where: { key: 'single' } })).sentAt).not.toBeNull()
  expect((await deliverOutbox(now, 'one')).sent).toBe(11)
})
