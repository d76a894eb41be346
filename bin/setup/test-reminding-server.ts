// For tests: a process of its own that writes the digests of a moment and delivers what is in the outbox, as a server
// does: `node --import tsx bin/setup/test-reminding-server.ts 2027-03-03T07:00:00Z`, settings from the environment.
import { randomUUID } from 'node:crypto'
import { sendDigests } from '../../app/features/assign/send-digests.server'
import { closeDatabase } from '../../app/platform/db.server'
import { deliverOutbox } from '../../app/platform/outbox.server'

const now = new Date(process.argv[2] ?? '')
await sendDigests({ now })
for (;;) {
  const { sent, failed } = await deliverOutbox(now, randomUUID())
  if (sent + failed === 0) break
}
await closeDatabase()
process.exit(0)
