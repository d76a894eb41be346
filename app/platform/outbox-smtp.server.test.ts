import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { openFreshDatabase } from '../../bin/setup/test-database'

const received: ParsedMail[] = []
/** What the mail server says to the next mail: takes it, or refuses it with this code. */
let refusal: number | null = null
/** What it says before it hears of any mail: a login that ran out, a sender that it does not take. */
let closedWith: number | null = null
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onMailFrom: (_address, _session, done) =>
    closedWith ? done(Object.assign(new Error('Not you'), { responseCode: closedWith })) : done(),
  onRcptTo: ({ address }, _session, done) =>
    address === 'nobody@example.com'
      ? done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
      : done(),
  onData: (stream, _session, done) => {
    simpleParser(stream).then((mail) => {
      if (refusal) return done(Object.assign(new Error('Not now'), { responseCode: refusal }))
      received.push(mail)
      done()
    }, done)
  },
})
await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
process.env.SMTP_URL = `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`

const { db } = await openFreshDatabase()
const { deliverOutbox, writeMail } = await import('./outbox.server')
afterAll(() => new Promise<void>((resolve) => sink.close(() => resolve())))

const mail = {
  to: 'ada@example.com',
  subject: 'Grüße – und mehr',
  text: 'Zeile eins\n\nhttps://x.example/?a=1',
}
const at = (minutes: number) => new Date(Date.now() + 1000 + minutes * 60_000)
const itemOf = (key: string) => db.outboxItem.findUniqueOrThrow({ where: { key } })

test('a real mail server gets the mail once, as it was written', async () => {
  await writeMail(db, { key: 'a', mail: { ...mail, unsubscribe: 'https://x.example/stop' } })
  await Promise.all([deliverOutbox(at(0), 'one'), deliverOutbox(at(0), 'two')])
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({
    subject: mail.subject,
    messageId: `<${(await itemOf('a')).id}@localhost>`,
  })
  expect(received[0]?.text?.trim()).toBe(mail.text)
  expect(received[0]?.headers.get('list')).toMatchObject({ unsubscribe: { url: 'https://x.example/stop' } })
  expect(received[0]?.headers.get('auto-submitted')).toBe('auto-generated')
})

test('a mail server that is busy is asked again later, and the mail arrives once', async () => {
  received.length = 0
  refusal = 451
  await writeMail(db, { key: 'b', mail })
  expect(await deliverOutbox(at(0), 'one')).toEqual({ sent: 0, failed: 1 })
  refusal = null
  expect((await deliverOutbox(at(0.5), 'one')).sent).toBe(0)
  expect((await deliverOutbox(at(2), 'one')).sent).toBe(1)
  expect(received).toHaveLength(1)
})

test('an address that is refused for good is given up at once, with words that hold no address', async () => {
  refusal = 550
  await writeMail(db, { key: 'c', mail })
  await deliverOutbox(at(0), 'one')
  refusal = null
  expect((await deliverOutbox(at(3000), 'one')).sent).toBe(0)
  const item = await itemOf('c')
  expect(item).toMatchObject({ attempts: 1, fault: 'the mail server answered 550' })
  expect(item.failedAt).not.toBeNull()
})

test('an address that is refused before its mail is given up at once too', async () => {
  await writeMail(db, { key: 'd', mail: { ...mail, to: 'nobody@example.com' } })
  await deliverOutbox(at(0), 'one')
  expect(await itemOf('d')).toMatchObject({ attempts: 1, fault: 'the mail server answered 550' })
  expect((await itemOf('d')).failedAt).not.toBeNull()
})

test('where the mail server takes nothing from us, mails wait, and arrive once it does', async () => {
  received.length = 0
  closedWith = 530
  await writeMail(db, { key: 'e', mail })
  await deliverOutbox(at(0), 'one')
  closedWith = null
  expect(await itemOf('e')).toMatchObject({
    failedAt: null,
    attempts: 1,
    fault: 'to all mails the mail server answered 530',
  })
  await deliverOutbox(at(3), 'one')
  expect(received).toHaveLength(1)
})
