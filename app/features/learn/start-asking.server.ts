import { Cron } from 'croner'
import { log } from '~/platform/log.server'
import { askDaily } from './ask-daily.server'

/** Begins to ask for questions of the day: every quarter of an hour, since quiet hours end at all times somewhere. */
export function startAsking(): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const job = new Cron('*/15 * * * *', { unref: true, protect: true, catch: noteFault }, () => {
    running = askDaily(new Date()).then(() => undefined)
    return running
  })
  return {
    stop: async () => {
      job.stop()
      await running.catch(() => undefined)
    },
  }
}

function noteFault(error: unknown): void {
  log.error({ error }, 'questions of the day')
}
