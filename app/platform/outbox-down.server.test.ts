import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../bin/setup/test-database'

// Nobody listens there: port 9 is for throwing away.
process.env.SMTP_URL = 'smtp://127.0.0.1:9'
const { db } = await openFreshDatabase()
const { deliverOutbox, writeMail } = await import('./outbox.server')

test('a mail server that is down for days: tried ever less often, then given up, and nothing else waits for it', async () => {
  const key = 'a'
  await writeMail(db, { key, mail: { to: 'ada@example.com', subject: 'Hello', text: 'Words.' } })
  let now = Date.now() + 1000
  const tries: number[] = []
  for (let hour = 0; hour < 24 * 8; hour++) {
    const { failed } = await deliverOutbox(new Date(now), 'one')
    if (failed) tries.push(hour)
    now += 3_600_000
  }
  const item = await db.outboxItem.findUniqueOrThrow({ where: { key } })
  expect(item).toMatchObject({ attempts: 9, fault: 'ESOCKET', leasedBy: null })
  expect(item.failedAt).not.toBeNull()
  expect(tries.at(-1)).toBeGreaterThan(48)
})
