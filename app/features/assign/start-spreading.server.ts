import { Cron } from 'croner'
import { getLibrary } from '~/features/content/get-library.server'
import { log } from '~/platform/log.server'
import { settleByLibrary } from './settle-by-library.server'
import { spreadDue } from './spread-due.server'

let wake: (() => void) | null = null

/** Lets the work begin at once, after an assignment was made or changed. Where no worker runs, the next minute's does. */
export function wakeSpreading(): void {
  wake?.()
}

/**
 * Begins to bring duties to what they have to be: every minute, and at once when it is woken; at its start, and when the
 * library has changed, also to what is left of their lessons.
 */
export function startSpreading(): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  // A day back, so that what happened while no server ran is caught up with; going through it twice does no harm.
  let since = new Date(Date.now() - 86_400_000)
  let waiting = false
  let settledBy: number | null = null
  const pass = (): Promise<void> => {
    // One pass waits at most: it sees all that was written before it begins.
    if (waiting || stopped) return running
    waiting = true
    running = running.catch(noteFault).then(async () => {
      waiting = false
      const now = new Date()
      await spreadDue({ now, since, keepOn: () => !stopped })
      const { edition } = await getLibrary()
      if (edition !== settledBy) await settleByLibrary({ now, keepOn: () => !stopped })
      settledBy = edition
      since = new Date(now.getTime() - 60_000)
    })
    return running
  }
  const job = new Cron('* * * * *', { unref: true, protect: true, catch: noteFault }, pass)
  wake = () => void pass().catch(noteFault)
  wake()
  return {
    stop: async () => {
      stopped = true
      wake = null
      job.stop()
      await running.catch(() => undefined)
    },
  }
}

function noteFault(error: unknown): void {
  log.error({ error }, 'spreading of assignments')
}
