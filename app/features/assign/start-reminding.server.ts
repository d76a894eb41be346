import { Cron } from 'croner'
import { log } from '~/platform/log.server'
import type { Day } from './due-dates'
import { sendDigests } from './send-digests.server'

/** Begins to tell people what is asked of them: every five minutes, since it is morning at all times somewhere. */
export function startReminding(): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const considered = new Map<string, Day>()
  const job = new Cron('*/5 * * * *', { unref: true, protect: true, catch: noteFault }, () => {
    running = sendDigests({ now: new Date(), considered, keepOn: () => !stopped }).then(() => undefined)
    return running
  })
  return {
    stop: async () => {
      stopped = true
      job.stop()
      await running.catch(() => undefined)
    },
  }
}

function noteFault(error: unknown): void {
  log.error({ error }, 'reminders')
}
