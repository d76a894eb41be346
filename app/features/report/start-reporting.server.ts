import { Cron } from 'croner'
import { log } from '~/platform/log.server'
import { warmBoard } from './show-board.server'
import { writeBoardDigests } from './write-board-digests.server'

/**
 * Begins to keep boards' figures at hand, where counting them takes long, and to write Monday's digests: every quarter of an
 * hour, since it is Monday morning at all times somewhere.
 */
export function startReporting(): { stop: () => Promise<void> } {
  let running: Promise<unknown> = warmBoard(new Date()).catch(noteFault)
  const warm = new Cron('*/2 * * * *', { unref: true, protect: true, catch: noteFault }, () => {
    running = warmBoard(new Date())
    return running as Promise<void>
  })
  const write = new Cron('7,22,37,52 * * * *', { unref: true, protect: true, catch: noteFault }, () => {
    running = writeBoardDigests(new Date())
    return running as Promise<void>
  })
  return {
    stop: async () => {
      warm.stop()
      write.stop()
      await running.catch(() => undefined)
    },
  }
}

function noteFault(error: unknown): void {
  log.error({ error }, 'boards')
}
