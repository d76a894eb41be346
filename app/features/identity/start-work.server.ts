import { Cron } from 'croner'
import { log } from '~/platform/log.server'
import { startOutbox } from '~/platform/outbox.server'
import { sweepExpired } from './sweep-expired.server'

/** Begins what the server does by itself: mails leave, and once a night what has run out is taken away. */
export function startWork(): { stop: () => Promise<void> } {
  const outbox = startOutbox()
  const nightly = new Cron('30 3 * * *', { unref: true, protect: true, catch: noteFault }, () =>
    sweepExpired(new Date()),
  )
  return {
    stop: async () => {
      nightly.stop()
      await outbox.stop()
    },
  }
}

function noteFault(error: unknown): void {
  log.error({ error }, 'nightly sweep failed')
}
